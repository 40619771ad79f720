/** From so many people at once to machines, writes, network, storage and money: arithmetic and nothing else. */

const secondsPerMinute = 60;
const bytesPerTb = 1e12;
const kibPerGib = 1024 * 1024;

/** `people`: connected at the same moment, in the fullest hour of the year. */
export function simulate(people, { costs, day, plan, prices }) {
  const load = loadOf(people, costs, day);
  const machines = machinesOf(load, { costs, plan });
  const year = yearOf(load, { costs, day, plan });
  return { ...load, ...machines, ...year, ...moneyOf({ machines, year, plan, prices }) };
}

/** What comes in at peak. */
export function loadOf(people, costs, day) {
  const liveBoards = people / day.peoplePerPartnership;
  const commandsPerSecond = (people * day.commandsPerPersonMinute * day.burst) / secondsPerMinute;
  const deliveriesPerSecond = commandsPerSecond * day.peoplePerPartnership;
  const arrivalsPerSecond = people / (day.arrivalMinutes * secondsPerMinute);
  const bytesPerSecond =
    deliveriesPerSecond * costs.bytesPerDelivery + arrivalsPerSecond * costs.bytesPerArrival;
  const sessionHours = (day.sessionsPerWeek * day.minutesPerSession) / 60;
  const averageShare = sessionHours / day.schoolHoursPerWeek;
  const peakShare = Math.min(1, averageShare * day.peakOfWeek * day.zones);
  return {
    people,
    liveBoards,
    commandsPerSecond,
    deliveriesPerSecond,
    arrivalsPerSecond,
    megabitsPerSecond: (bytesPerSecond * 8) / 1e6,
    partnerships: liveBoards / peakShare,
  };
}

/** Arrivals and the liveliest minute do not fall together, so the larger of the two counts. */
export function machinesOf(load, { costs, plan }) {
  const { people, commandsPerSecond, deliveriesPerSecond, arrivalsPerSecond } = load;
  const resting = (people * costs.serverMsPerPersonSecond) / 1_000;
  const working =
    (commandsPerSecond * costs.serverMsPerCommand + deliveriesPerSecond * costs.serverMsPerDelivery) / 1_000;
  const arriving = (arrivalsPerSecond * costs.serverMsPerArrival) / 1_000;
  const serverCores = resting + Math.max(working, arriving);
  const processes = processesFor(serverCores, load, { costs, plan });
  const groups = Math.ceil(processes / plan.processesPerGroup);
  const databaseCores = Math.max(
    (commandsPerSecond * costs.databaseMsPerCommand) / 1_000,
    (arrivalsPerSecond * costs.databaseMsPerArrival) / 1_000,
  );
  const coresPerGroup = plan.databaseCores * plan.use;
  const databaseGroups = Math.max(groups, Math.ceil(databaseCores / coresPerGroup));
  const kib = processes * plan.kibPerProcess + people * costs.kibPerPerson;
  return {
    serverCores,
    processes,
    // One more for each group, so that one may die.
    serverMachines: processes === 1 ? 1 : Math.ceil(processes / plan.serverCores) + databaseGroups,
    serverGib: kib / kibPerGib,
    databaseCores,
    groups: databaseGroups,
    writesPerGroupSecond: commandsPerSecond / databaseGroups,
  };
}

/** So many that each carries its share of people and work, and also hears what the others of its group commit. */
function processesFor(serverCores, { people, commandsPerSecond }, { costs, plan }) {
  const alone = Math.ceil(Math.max(serverCores / plan.use, people / plan.peoplePerProcess));
  if (alone === 1) return 1;
  const share = Math.min(1, plan.processesPerGroup / alone);
  const hearing = (commandsPerSecond * share * costs.serverMsPerCommandElsewhere) / 1_000;
  if (hearing >= plan.use)
    throw new Error('a group is so large that its processes do nothing but hear each other');
  return Math.max(alone, Math.ceil(serverCores / (plan.use - hearing)));
}

/** What a year leaves behind. */
export function yearOf({ partnerships }, { costs, day, plan }) {
  const personMinutes =
    partnerships * day.peoplePerPartnership * day.sessionsPerWeek * day.weeksPerYear * day.minutesPerSession;
  const commands = personMinutes * day.commandsPerPersonMinute;
  const sessions = personMinutes / day.minutesPerSession;
  const deliveries = commands * day.peoplePerPartnership;
  const databaseBytes = commands * costs.databaseBytesPerCommand * plan.tableSlack;
  const pictureBytes = sessions * day.picturesPerPersonSession * day.kibPerPicture * 1024;
  return {
    commandsPerYear: commands,
    databaseTbPerYear: databaseBytes / bytesPerTb,
    walTbPerYear: (commands * costs.walBytesPerCommand) / bytesPerTb,
    objectTbPerYear: pictureBytes / bytesPerTb,
    trafficTbPerYear:
      (deliveries * costs.bytesPerDelivery +
        sessions * costs.bytesPerArrival +
        pictureBytes * day.peoplePerPartnership) /
      bytesPerTb,
    databaseTbKept: (databaseBytes * day.yearsKept) / bytesPerTb,
    objectTbKept: (pictureBytes * day.yearsKept) / bytesPerTb,
  };
}

/** A single process lives beside its database, on one machine, and needs neither Redis nor balancer. */
function moneyOf({ machines, year, plan, prices }) {
  const { processes, groups, serverMachines } = machines;
  const copies = processes === 1 ? 1 : plan.databasesPerGroup;
  const groupCost =
    processes === 1
      ? 0
      : copies * prices.databaseMachine +
        plan.redisPerGroup * prices.redisMachine +
        plan.balancersPerGroup * prices.balancerMachine;
  const storing = year.databaseTbKept * copies * prices.databaseTb + year.objectTbKept * prices.objectTb;
  const sending = (year.trafficTbPerYear / 12) * prices.trafficTb;
  const euroPerMonth = serverMachines * prices.serverMachine + groups * groupCost + storing + sending;
  return { databases: groups * copies, euroPerMonth };
}
