/** What is said aloud of small groups, and whoever comes late to them is put where they fit. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useRecords } from '../../realtime/hooks.ts';
import { useIsClockKnown, useServerNow } from '../../realtime/useServerClock.ts';
import { announce } from '../../ui/announcements.ts';
import { useHeld } from '../room/roomContext.ts';
import { useChange } from '../room/useChange.ts';
import { groupsOf, lastOf, leftOf, useGroups } from './useGroups.ts';
import type { Groups } from './useGroups.ts';

/** So long before the end everybody is told. */
const soonMs = 2 * 60_000;

export function useGroupNews(): void {
  const { t } = useHeld();
  const groups = useGroups();
  const { grouping, isWorking, own } = groups;
  useLateJoining(groups);
  useTeamJoining();
  useChange(`${grouping?.id} ${grouping?.state} ${own?.number}`, () => {
    if (isWorking && own) announce(t('groups.say.own', { number: own.number }), 'assertive');
    else if (isWorking) announce(t('groups.say.open'));
    else if (grouping) announce(t('groups.say.back'), 'assertive');
  });
  useTimeNews(groups);
}

/** "Two minutes left" and "time is up", once each; not for what is so when one comes in, or by a clock that is unknown. */
function useTimeNews({ grouping, isWorking }: Groups): void {
  const { t } = useHeld();
  const now = useServerNow(1_000);
  const isKnown = useIsClockKnown();
  const left = grouping && isWorking ? leftOf(grouping, now) : null;
  const stage = left === null || !isKnown ? 'none' : left <= 0 ? 'over' : left <= soonMs ? 'soon' : 'far';
  const before = useRef(stage);
  const tell = useEffectEvent(() => {
    if (stage === 'soon') announce(t('groups.say.soon'), 'assertive');
    if (stage === 'over') announce(t('groups.say.over'), 'assertive');
  });
  useEffect(() => {
    const was = before.current;
    before.current = stage;
    if (was !== 'none' && was !== stage) tell();
  }, [stage]);
}

/** A learner who is in no group is put into one at once; whoever carries responsibility goes where they like. */
function useLateJoining({ grouping, isWorking, own }: Groups): void {
  const { viewer, takesPart, isOpen, send } = useHeld();
  const isLate = isWorking && own === null && viewer.role === 'learner' && takesPart && isOpen;
  const id = grouping?.id;
  useEffect(() => {
    if (isLate && id) send('group.join', { groupingId: id });
  }, [isLate, id, send]);
}

/** The same for the teams of a quiz. */
function useTeamJoining(): void {
  const { session, viewer, takesPart, isOpen, send } = useHeld();
  const groupings = useRecords(session.id, 'grouping');
  const all = useRecords(session.id, 'group');
  const teams = lastOf(groupings.filter(({ purpose, state }) => purpose === 'teams' && state === 'working'));
  const isIn = groupsOf(teams, all).some(({ memberIds }) => memberIds.some((id) => id === viewer.memberId));
  const isLate = teams !== null && !isIn && viewer.role === 'learner' && takesPart && isOpen;
  const id = teams?.id;
  useEffect(() => {
    if (isLate && id) send('group.join', { groupingId: id });
  }, [isLate, id, send]);
}
