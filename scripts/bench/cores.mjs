/** Which core a process runs on, and the processor time that a whole family of processes has used. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Fields of proc(5)'s stat from `state` (the third) on; null for a process that has ended. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  } catch {
    return null;
  }
}

/** Processor seconds used by the process itself (utime and stime, in ticks of 1/100 s). */
export function cpuSeconds(pid) {
  const stat = statOf(pid);
  return stat ? (Number(stat[11]) + Number(stat[12])) / 100 : 0;
}

/** Resident memory in KiB. */
export function residentKiB(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}

/** The process and its children: PostgreSQL is one process per connection and some of its own. */
function familyOf(pid) {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && statOf(name)?.[1] === String(pid),
  );
  return [pid, ...children.map(Number)];
}

export const familyCpuSeconds = (pids) =>
  pids.flatMap(familyOf).reduce((sum, pid) => sum + cpuSeconds(pid), 0);

/** Keeps processes and their children on one core; false where the machine cannot (no taskset, one core only). */
export function pin(pids, core) {
  try {
    for (const pid of pids.flatMap(familyOf))
      execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)], {
        stdio: 'ignore',
      });
    return true;
  } catch {
    return false;
  }
}
