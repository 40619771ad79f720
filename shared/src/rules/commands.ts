/** What coordinators and teachers may say of their country's rules, and plan for the stay. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { memberId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { limits, optionalLine, prose } from '../texts.ts';
import { webAddress } from '../tasks/commands.ts';
import { ruleIdOf, stayPlanIdOf } from './ids.ts';
import { ruleChoice, ruleChoices, ruleTopic } from './records.ts';
import type { Rule } from './records.ts';

/** 0 before anything was said. */
const was = z.int().check(z.gte(0));
const days = z.nullable(z.int().check(z.gte(1), z.lte(1_830)));

/** A choice of that topic, or days where it is about days. */
function isAnswer({ topic, choice, days: count }: Pick<Rule, 'topic' | 'choice' | 'days'>): boolean {
  const choices: readonly string[] = ruleChoices[topic];
  return (choice === null || choices.includes(choice)) && (count === null || topic === 'longestStay');
}

export const ruleCommands = {
  /** For one's own side. `was` is the version seen, so that nobody undoes what they have not seen. */
  'rule.say': defineCommand({
    room: 'tasks',
    payload: z
      .strictObject({
        topic: ruleTopic,
        was,
        choice: z.nullable(ruleChoice),
        days,
        note: prose(limits.ruleNote),
        source: z.strictObject({ title: optionalLine(limits.ruleSource), url: webAddress }),
      })
      .check(z.refine(isAnswer, { path: ['choice'] })),
    guess: (changes, { was: before, ...said }, { viewer, roomId, at }) =>
      changes.put('rule', {
        ...said,
        id: ruleIdOf(viewer.sideId, said.topic),
        roomId: roomId as RoomId,
        sideId: viewer.sideId,
        saidBy: viewer.memberId,
        saidAt: at,
        confirmed: null,
        version: before + 1,
      }),
  }),
  /** What one's own side says, as it was seen; only with an address where it can be read. */
  'rule.confirm': defineCommand({
    room: 'tasks',
    payload: z.strictObject({ topic: ruleTopic, was }),
    guess: (changes, { topic }, { viewer, at }) => {
      const known = changes.get('rule', ruleIdOf(viewer.sideId, topic));
      if (known) changes.put('rule', { ...known, confirmed: { by: viewer.memberId, at } });
    },
  }),
  'stay.plan': defineCommand({
    room: 'tasks',
    payload: z.strictObject({
      was,
      isPaid: z.nullable(z.boolean()),
      days,
      hasMinors: z.nullable(z.boolean()),
      isAfterGraduation: z.nullable(z.boolean()),
    }),
    guess: (changes, { was: before, ...plan }, { viewer, roomId, at }) => {
      const id = stayPlanIdOf(roomId as RoomId);
      const changed = { changedBy: viewer.memberId, changedAt: at, version: before + 1 };
      changes.put('stayPlan', { ...plan, ...changed, id, roomId: roomId as RoomId });
    },
  }),
  /** That their side has said and confirmed it stays, by nobody that anybody knows. */
  'rule.forget': defineCommand({ room: 'tasks', road: 'rest', payload: z.strictObject({ memberId }) }),
};
