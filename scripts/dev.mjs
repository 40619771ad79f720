/** npm run dev: compiles on save, starts the server anew when it has changed, and serves the client with Vite. */
import { spawn } from 'node:child_process';
import { buildServer } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';
import { at, root, say, tsc } from './steps/project.mjs';

const patience = 4_500;
const port = process.env.PORT ?? '3000';
const clientPort = process.env.SILTA_CLIENT_PORT ?? '5173';
const env = {
  ...process.env,
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${clientPort}`,
  SILTA_SERVER_URL: `http://127.0.0.1:${port}`,
  SILTA_CLIENT_PORT: clientPort,
};

await ensureInstalled();
await buildServer();

let ending = false;
const children = [
  ['compiler', tsc, '-b', '--watch', '--preserveWatchOutput'],
  ['server', '--watch', '--watch-preserve-output', '--enable-source-maps', at('server/dist/main.js')],
  ['client', at('node_modules/vite/bin/vite.js'), 'client', '--clearScreen', 'false'],
].map(([name, ...args]) => {
  // In sessions of their own, so that Ctrl-C reaches them once, through us.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  child.once('exit', (code) => {
    if (ending) return;
    say(`The ${name} has ended (${code ?? 'killed'}).`);
    end(1);
  });
  return child;
});
say(`The client, with reload on save: http://localhost:${clientPort}`);

function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  const running = () => children.filter((child) => child.exitCode === null && child.signalCode === null);
  for (const child of running()) endGroup(child, 'SIGTERM');
  setTimeout(() => {
    for (const child of running()) endGroup(child, 'SIGKILL');
    process.exit(code);
  }, patience).unref();
}

/** The compiler and the watcher each have a child of their own. */
function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}

process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));
process.on('SIGHUP', () => end(0));
