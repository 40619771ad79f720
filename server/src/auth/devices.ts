/** Signed-in devices: an opaque token in a cookie, its hash in the database. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import { In } from 'typeorm';
import type { DataSource, Repository } from 'typeorm';
import { newId } from '@silta/shared/ids';
import type { AccountId, DeviceId } from '@silta/shared/ids';
import { keptDays, signIn } from '../bounds.ts';
import { Device } from './account.entity.ts';
import type { Account } from './account.entity.ts';
import { KnownDevices } from './knownDevices.ts';

/** A device that nobody used for this long is signed out: longer than the summer holidays of a school. */
const idleDays = keptDays.device.most;
/** And whoever uses it every day is asked again after half a year, about once in a school year. */
const mostDays = keptDays.deviceInUse.most;
/** Seen at most this often, so that looking at a board does not write. */
const seenEveryMs = 10 * 60_000;
const dayMs = 86_400_000;

export interface SignedInDevice {
  accountId: AccountId;
  deviceId: DeviceId;
}

export class Devices {
  readonly knownDevices: KnownDevices;
  readonly #devices: Repository<Device>;

  /** `ended` is told of every device that is signed out, however that came, so that its connections end with it. */
  constructor(
    dataSource: DataSource,
    private readonly isSecure: boolean,
    private readonly ended: (id: DeviceId) => void,
  ) {
    this.#devices = dataSource.getRepository(Device);
    this.knownDevices = new KnownDevices(dataSource, isSecure);
  }

  /** Browsers keep a `__Host-` cookie from being set by other hosts or by plain http (RFC 6265bis, 4.1.3.2). */
  get cookieName(): string {
    return this.isSecure ? '__Host-silta' : 'silta';
  }

  get cookieOptions() {
    const maxAge = mostDays * dayMs;
    return { httpOnly: true, sameSite: 'lax', secure: this.isSecure, path: '/', maxAge } as const;
  }

  /** A new token; whoever was signed in on this browser before is so no longer. */
  async signIn(account: Pick<Account, 'id'>, headers: IncomingHttpHeaders): Promise<string> {
    const before = await this.of(headers.cookie);
    if (before) await this.end(before.accountId, before.deviceId);
    const token = randomBytes(32).toString('base64url');
    const now = new Date().toISOString();
    const fresh = {
      id: newId<DeviceId>(),
      tokenHash: hashOf(token),
      label: labelOf(headers['user-agent']),
      createdAt: now,
      seenAt: now,
    };
    await this.#devices.insert({ ...fresh, accountId: account.id });
    const known = await this.list(account.id);
    // Nobody has more at once; the one unused longest gives way.
    for (const old of known.slice(signIn.devices.most)) await this.end(account.id, old.id);
    return token;
  }

  /** Signs the browser in, and lets it show later that it has been. */
  async welcome(account: Account, request: Request, response: Response): Promise<void> {
    const token = await this.signIn(account, request.headers);
    response.cookie(this.cookieName, token, this.cookieOptions);
    this.knownDevices.remember(account, request, response);
  }

  /** Who the cookie belongs to; null for nobody. */
  async of(cookieHeader: string | undefined): Promise<SignedInDevice | null> {
    const token = readCookie(cookieHeader, this.cookieName);
    if (token === null) return null;
    const device = await this.#devices.findOneBy({ tokenHash: hashOf(token) });
    if (!device) return null;
    const idleMs = Date.now() - Date.parse(device.seenAt);
    if (idleMs > idleDays * dayMs || Date.now() - Date.parse(device.createdAt) > mostDays * dayMs) {
      await this.end(device.accountId, device.id);
      return null;
    }
    if (idleMs > seenEveryMs) await this.#devices.update(device.id, { seenAt: new Date().toISOString() });
    return { accountId: device.accountId, deviceId: device.id };
  }

  /** Last used first. */
  list(accountId: AccountId): Promise<Device[]> {
    return this.#devices.find({ where: { accountId }, order: { seenAt: 'DESC', createdAt: 'DESC' } });
  }

  /** Those of them that are still signed in. */
  async known(ids: readonly DeviceId[]): Promise<ReadonlySet<DeviceId>> {
    if (ids.length === 0) return new Set();
    const devices = await this.#devices.find({ where: { id: In([...ids]) }, select: { id: true } });
    return new Set(devices.map(({ id }) => id));
  }

  async end(accountId: AccountId, id: DeviceId): Promise<boolean> {
    const { affected } = await this.#devices.delete({ id, accountId });
    if (affected === 1) this.ended(id);
    return affected === 1;
  }

  /** Everywhere else: where a secret may be in wrong hands, so may be a device that it has opened. */
  async endAll(accountId: AccountId, except: DeviceId | null = null): Promise<void> {
    for (const { id } of await this.list(accountId)) if (id !== except) await this.end(accountId, id);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Mac', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** What helps a person to tell their devices apart, and no more. */
function labelOf(userAgent = ''): string {
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ');
}
