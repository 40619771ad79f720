/** The ways from a phase to what fulfils it. */
import type { RoomId } from '@silta/shared/ids';
import type { PhaseTopic } from '@silta/shared/roadmap/phases';
import { paths } from '../paths.ts';
import { Link } from '../ui/router.tsx';
import type { Texts } from './useRoadmap.ts';

const places = {
  people: paths.people,
  memorandum: paths.memorandum,
  rules: paths.rules,
  sessions: paths.sessions,
  boards: paths.boards,
  checklists: paths.checklists,
  tasks: paths.tasks,
  pathways: paths.pathways,
} as const;

const linked: Record<PhaseTopic, readonly (keyof typeof places)[]> = {
  contacts: ['people'],
  aims: ['rules', 'memorandum', 'boards'],
  visit: ['sessions'],
  memorandum: ['memorandum'],
  preparing: ['checklists', 'tasks', 'pathways', 'rules'],
  virtual: ['sessions', 'boards', 'tasks'],
  stay: ['tasks', 'pathways', 'checklists'],
  lookingBack: ['pathways', 'sessions'],
};

type Props = { t: Texts; partnershipId: RoomId; topic: PhaseTopic };

export function PhaseLinks({ t, partnershipId, topic }: Props) {
  return (
    <nav className="phase-links" aria-label={t('links.label')}>
      {linked[topic].map((place) => (
        <Link key={place} to={places[place](partnershipId)}>
          {t(`links.${place}`)}
        </Link>
      ))}
    </nav>
  );
}
