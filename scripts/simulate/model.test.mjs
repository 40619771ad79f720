/** The simulation's arithmetic, against figures reckoned by hand. */
import { loadOf, machinesOf, simulate, yearOf } from './model.mjs';

const costs = {
  serverMsPerCommand: 2,
  databaseMsPerCommand: 4,
  serverMsPerDelivery: 0.01,
  serverMsPerPersonSecond: 0.1,
  serverMsPerArrival: 10,
  databaseMsPerArrival: 1,
  kibPerPerson: 1_024,
  bytesPerDelivery: 500,
  bytesPerArrival: 1_000,
  databaseBytesPerCommand: 1_000,
  walBytesPerCommand: 2_000,
  serverMsPerCommandElsewhere: 1,
};
const day = {
  peoplePerPartnership: 20,
  commandsPerPersonMinute: 1,
  burst: 3,
  sessionsPerWeek: 2,
  minutesPerSession: 60,
  weeksPerYear: 10,
  schoolHoursPerWeek: 20,
  peakOfWeek: 2,
  zones: 0.5,
  arrivalMinutes: 5,
  picturesPerPersonSession: 1,
  kibPerPicture: 1_000,
  yearsKept: 2,
};
const plan = {
  use: 0.5,
  peoplePerProcess: 1_000,
  kibPerProcess: 1_024 * 1_024,
  serverCores: 4,
  databaseCores: 16,
  processesPerGroup: 2,
  tableSlack: 2,
  databasesPerGroup: 3,
  redisPerGroup: 2,
  balancersPerGroup: 2,
};
const prices = {
  serverMachine: 10,
  databaseMachine: 100,
  redisMachine: 1,
  balancerMachine: 1,
  databaseTb: 50,
  objectTb: 5,
  trafficTb: 1,
};
const figures = { costs, day, plan, prices };

test('what comes in at the fullest hour', () => {
  expect(loadOf(6_000, costs, day)).toEqual({
    people: 6_000,
    liveBoards: 300,
    // 6 000 people, once a minute, three times as many in the liveliest one.
    commandsPerSecond: 300,
    deliveriesPerSecond: 6_000,
    arrivalsPerSecond: 20,
    // 6 000 × 500 and 20 × 1 000 bytes.
    megabitsPerSecond: 24.16,
    // Two hours of twenty, twice as full, half of it at the same time: a tenth.
    partnerships: 3_000,
  });
});

test('machines: the larger of working and arriving, at half use, with what is heard of neighbours', () => {
  const machines = machinesOf(loadOf(6_000, costs, day), figures);
  // 0.6 for resting, 0.6 for commands, 0.06 for deliveries; arriving would be 0.2.
  expect(machines.serverCores).toBeCloseTo(1.26);
  // Six by people. A third of 300 commands is heard by each of a group: 0.1 core, so 1.26 / 0.4 would be enough.
  expect(machines.processes).toBe(6);
  // Two for six processes, and one in reserve for each of three groups.
  expect(machines.serverMachines).toBe(5);
  expect(machines.serverGib).toBeCloseTo(6 + 6_000 / 1_024);
  expect(machines.groups).toBe(3);
  expect(machines.databaseCores).toBeCloseTo(1.2);
  expect(machines.writesPerGroupSecond).toBe(100);
});

test('a year: what is written, stored and sent', () => {
  // 3 000 partnerships of 20 people, 20 sessions of an hour, one command a minute.
  const year = yearOf({ partnerships: 3_000 }, figures);
  expect(year.commandsPerYear).toBe(72e6);
  expect(year.databaseTbPerYear).toBeCloseTo(0.144);
  expect(year.databaseTbKept).toBeCloseTo(0.288);
  expect(year.walTbPerYear).toBeCloseTo(0.144);
  expect(year.objectTbPerYear).toBeCloseTo(1.2288);
  expect(year.trafficTbPerYear).toBeCloseTo(0.72 + 0.0012 + 24.576);
});

test('money: a single process needs one machine, several also databases, Redis and balancers', () => {
  const small = simulate(10, figures);
  expect(small.processes).toBe(1);
  expect(small.databases).toBe(1);
  expect(small.euroPerMonth).toBeLessThan(11);
  const large = simulate(6_000, figures);
  const sending = large.trafficTbPerYear / 12;
  const storing = large.databaseTbKept * 3 * 50 + large.objectTbKept * 5;
  expect(large.databases).toBe(9);
  expect(large.euroPerMonth).toBeCloseTo(5 * 10 + 3 * (300 + 2 + 2) + storing + sending);
});

test('twice the people are twice the load and never less of anything', () => {
  const [one, two] = [simulate(30_000, figures), simulate(60_000, figures)];
  expect(two.commandsPerSecond).toBe(2 * one.commandsPerSecond);
  expect(two.databaseTbPerYear).toBeCloseTo(2 * one.databaseTbPerYear);
  for (const name of Object.keys(one)) expect(two[name]).toBeGreaterThanOrEqual(one[name]);
});

test('a group that only hears itself is refused', () => {
  expect(() => simulate(600_000, { ...figures, plan: { ...plan, processesPerGroup: 1_000 } })).toThrow(
    'hear',
  );
});
