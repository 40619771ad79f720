/** Under which addresses people reach this server. */
import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

/** The public one alone where it is set; otherwise this machine's own, then the one for the rest of its network. */
export function addressesOf(
  config: Pick<Config, 'publicUrl' | 'publicUrlGiven' | 'host'>,
  port: number,
): string[] {
  if (config.publicUrlGiven) return [config.publicUrl];
  const own = `http://localhost:${port}`;
  const isOpen = config.host === '0.0.0.0' || config.host === '::';
  const [outside] = isOpen ? networkAddresses() : [];
  return outside === undefined ? [own] : [own, `http://${outside}:${port}`];
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
