/** The simulation's outcome as a table for people: a row for each figure, a column for each number of people. */

const number = (value) => {
  if (value >= 100) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
};

const rows = [
  ['people at once', 'people'],
  ['boards in use at once', 'liveBoards'],
  ['partnerships in all', 'partnerships'],
  ['commands a second', 'commandsPerSecond'],
  ['deliveries a second', 'deliveriesPerSecond'],
  ['arrivals a second, at the hour', 'arrivalsPerSecond'],
  ['network, Mbit/s', 'megabitsPerSecond'],
  ['server cores in use', 'serverCores'],
  ['server processes', 'processes'],
  ['  on machines of 8 cores', 'serverMachines'],
  ['  memory in all, GiB', 'serverGib'],
  ['groups (PostgreSQL and Redis)', 'groups'],
  ['  database cores in use, all', 'databaseCores'],
  ['  commands a second, each', 'writesPerGroupSecond'],
  ['database machines', 'databases'],
  ['commands a year, million', 'commandsPerYear', 1e6],
  ['database growth a year, TB', 'databaseTbPerYear'],
  ['write-ahead log a year, TB', 'walTbPerYear'],
  ['pictures a year, TB', 'objectTbPerYear'],
  ['traffic a year, TB', 'trafficTbPerYear'],
  ['euro a month', 'euroPerMonth'],
];

export function tableOf(outcomes) {
  const cells = rows.map(([title, name, unit = 1]) => [
    title,
    ...outcomes.map((outcome) => number(outcome[name] / unit)),
  ]);
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return cells.map(line).join('\n');
}
