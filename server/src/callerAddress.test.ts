/** The caller's address, as Express reads it, and IPv6 networks as one. */
import express from 'express';
import type { Request } from 'express';
import { callerAddress } from './callerAddress.ts';

const from = (remoteAddress: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});

/** What Express makes of it. */
function asExpress(asked: ReturnType<typeof from>, proxies: number): string | undefined {
  const app = express();
  app.set('trust proxy', proxies);
  const request = Object.assign(Object.create(app.request as object) as Request, asked, { app });
  return request.ip;
}

test.each([
  ['10.0.0.1', undefined],
  ['10.0.0.1', '10.0.0.2'],
  ['10.0.0.1', '1.1.1.1, 10.0.0.3,10.0.0.2'],
  ['10.0.0.1', 'made up, 10.0.0.2'],
])('%s for %s', (remote, forwarded) => {
  for (const proxies of [0, 1, 2, 3, 5]) {
    const asked = from(remote, forwarded);
    expect(callerAddress(asked, proxies)).toBe(asExpress(asked, proxies));
  }
});

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::'],
  ['2001:db8::1', '2001:db8:0:0::'],
  ['::1', '0:0:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::'],
  ['x'.repeat(500), 'x'.repeat(64)],
])('%s counts as %s', (address, counted) => {
  expect(callerAddress(from(address), 0)).toBe(counted);
});
