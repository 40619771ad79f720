/** The stations of a visit in the order of its agenda, what each lacks, and which questions belong to which. */
import type { Question } from './liveRecords.ts';
import type { AgendaItem, Part } from './records.ts';
import type { Station, StationGap } from './visitRecords.ts';

export interface Stop {
  station: Station;
  item: AgendaItem;
}

/** Without those whose step is not there; the steps are in their order already. */
export function stopsOf(items: readonly AgendaItem[], stations: readonly Station[]): Stop[] {
  const known = new Map(stations.map((station) => [station.id, station]));
  return items.flatMap((item) => {
    const station = known.get(item.id);
    return station ? [{ station, item }] : [];
  });
}

/** Whoever guides or films the whole session does so here, too; a part that is open does not count. What the step shows stands in for the camera. */
export function gapsOf(
  station: Station,
  parts: readonly Part[],
  { attachments, links }: Pick<AgendaItem, 'attachments' | 'links'> = { attachments: [], links: [] },
): StationGap[] {
  const has = (role: Part['role']) =>
    parts.some(
      (part) =>
        part.role === role && part.memberId !== null && (part.agendaItemId ?? station.id) === station.id,
    );
  const isMissing: Record<StationGap, boolean> = {
    place: station.place === '',
    guide: !has('guide'),
    camera: !has('camera'),
    question: station.prepared.length === 0,
    backUp: station.boardId === null && station.links.length + links.length + attachments.length === 0,
  };
  return (Object.keys(isMissing) as StationGap[]).filter((gap) => isMissing[gap]);
}

/** In the order in which they came. */
export function questionsAt({ id }: Pick<Station, 'id'>, questions: readonly Question[]): Question[] {
  return questions
    .filter(({ agendaItemId }) => agendaItemId === id)
    .sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}
