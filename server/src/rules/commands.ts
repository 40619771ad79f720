/** Each side says and confirms what its own country allows; coordinators say what is planned. */
import type { Payload } from '@silta/shared/commands';
import { Refusal } from '@silta/shared/refusals';
import { ruleIdOf, stayPlanIdOf } from '@silta/shared/rules/ids';
import type { RuleTopic } from '@silta/shared/rules/records';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type RuleCommand = 'rule.say' | 'rule.confirm' | 'stay.plan' | 'rule.forget';

const ownRule = ({ topic }: { topic: RuleTopic }, _: unknown, actor: Actor | null): Load[] => [
  { type: 'rule', ids: actor ? [ruleIdOf(actor.sideId, topic)] : [] },
];

export const ruleHandlers: HandlersOf<RuleCommand> = {
  'rule.say': {
    loads: ownRule,
    run: (changes, { was, ...said }, { sideId, memberId }) => {
      const id = ruleIdOf(sideId, said.topic);
      if ((changes.get('rule', id)?.version ?? 0) !== was) throw new Refusal('conflict');
      changes.put('rule', {
        ...said,
        ...{ id, roomId: changes.roomId, sideId, saidBy: memberId, saidAt: changes.now },
        ...{ confirmed: null, version: was + 1 },
      });
    },
  },
  'rule.confirm': {
    loads: ownRule,
    run: (changes, { topic, was }, { sideId, memberId }) => {
      const known = changes.get('rule', ruleIdOf(sideId, topic));
      if (known?.version !== was) throw new Refusal('conflict');
      if (known.source.url === '') throw new Refusal('invalid', { field: 'source' });
      changes.put('rule', { ...known, confirmed: { by: memberId, at: changes.now } });
    },
  },
  'stay.plan': {
    loads: (_, { roomId }) => [{ type: 'stayPlan', ids: [stayPlanIdOf(roomId)] }],
    run: (changes, { was, ...plan }, { memberId }) => {
      const id = stayPlanIdOf(changes.roomId);
      if ((changes.get('stayPlan', id)?.version ?? 0) !== was) throw new Refusal('conflict');
      const changed = { changedBy: memberId, changedAt: changes.now, version: was + 1 };
      changes.put('stayPlan', { ...plan, ...changed, id, roomId: changes.roomId });
    },
  },
  'rule.forget': {
    loads: (_, { roomId }: Scope) => [
      { type: 'rule', column: 'roomId', value: roomId },
      { type: 'stayPlan', column: 'roomId', value: roomId },
    ],
    run: forget,
  },
};

function forget(changes: Changes, { memberId }: Payload<'rule.forget'>): void {
  for (const rule of changes.list('rule', 'roomId', changes.roomId)) {
    const { saidBy, confirmed } = rule;
    if (saidBy !== memberId && confirmed?.by !== memberId) continue;
    changes.put('rule', {
      ...rule,
      saidBy: saidBy === memberId ? null : saidBy,
      confirmed: confirmed?.by === memberId ? { ...confirmed, by: null } : confirmed,
    });
  }
  for (const plan of changes.list('stayPlan', 'roomId', changes.roomId))
    if (plan.changedBy === memberId) changes.put('stayPlan', { ...plan, changedBy: null });
}
