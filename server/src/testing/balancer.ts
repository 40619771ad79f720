/** The balancer of the `scale` profile as it is configured there, before servers on loopback. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './mortal.ts';
import { findProgram, Program } from './programs.ts';

const template = new URL('../../../deploy/nginx.conf.template', import.meta.url);

/** null on a machine without nginx. */
export const nginx = findProgram('nginx');

export interface Balancer {
  url: string;
  /** What nginx has logged so far. */
  log: () => string;
  end: () => Promise<void>;
}

export async function aBalancer(program: string, servers: readonly { url: string }[]): Promise<Balancer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'silta-balancer-'));
  chmodSync(folder, 0o711);
  const log = join(folder, 'access.log');
  const settings: Record<string, string> = {
    SILTA_PORT: `127.0.0.1:${port}`,
    SILTA_SERVERS: servers.map(({ url }) => `server ${new URL(url).host};`).join(' '),
  };
  const filled = readFileSync(template, 'utf8')
    .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => settings[name] ?? '')
    .replace('/dev/stdout', log)
    .replace('/dev/stderr', join(folder, 'error.log'));
  writeFileSync(join(folder, 'silta.conf'), filled);
  writeFileSync(join(folder, 'nginx.conf'), mainOf(folder));
  const running = new Program(program, ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], port);
  await running.start();
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => readFileSync(log, 'utf8'),
    end: async () => {
      await running.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the image brings along, in a folder of one's own. */
function mainOf(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    `pid ${folder}/nginx.pid;`,
    'error_log stderr emerg;',
    'events { worker_connections 512; }',
    'http {',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    `include ${folder}/silta.conf;`,
    '}',
  ].join('\n');
}
