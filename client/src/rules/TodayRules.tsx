/** Today warns those who plan of what does not go together. */
import { TriangleAlert } from 'lucide-react';
import type { RoomId } from '@silta/shared/ids';
import { conflictsIn } from '@silta/shared/rules/comparing';
import { paths } from '../paths.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/router.tsx';
import { useRules } from './useRules.ts';
import { warningText } from './Warnings.tsx';
import './rules.css';

export function TodayRules({ partnershipId }: { partnershipId: RoomId }) {
  const of = useRules(partnershipId);
  if (!of) return null;
  const conflicts = conflictsIn(of.countries, of.rules, of.plan);
  const isPlanner = of.mayPlan || of.viewer.role === 'manager';
  if (!isPlanner) return null;
  return conflicts.map((topic) => (
    <Link key={topic} className="rules-warning" to={paths.rules(partnershipId)}>
      <Icon of={TriangleAlert} />
      <span>{warningText(of, topic)}</span>
    </Link>
  ));
}
