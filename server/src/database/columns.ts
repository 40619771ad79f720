/** Columns that several entities have. */
import { Column } from 'typeorm';

/** TypeORM would make a Date of it; everywhere in Silta an instant is an ISO text. */
const asText = {
  to: (instant: string | null) => instant,
  from: (instant: string | Date | null) => (instant instanceof Date ? instant.toISOString() : instant),
};

/** An instant, ISO 8601 in UTC. */
export function Instant(options: { nullable?: boolean } = {}): PropertyDecorator {
  return Column({ type: 'timestamptz', transformer: asText, ...options });
}
