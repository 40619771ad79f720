/**
 * A BigBlueButton server, by its API (docs.bigbluebutton.org/development/api): a meeting is made whenever somebody comes,
 * which changes nothing where it is there already, and whoever comes is given an address that only the secret could sign.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '@silta/shared/refusals';
import { callBounds as bounds } from './callBounds.ts';
import type { BigBlueButtonSettings } from './callSettings.ts';

export interface Meeting {
  id: string;
  name: string;
  /** By which it tells who may do what; always the same for one meeting, or a second `create` is refused. */
  passwords: { moderator: string; viewer: string };
}

export interface Guest {
  name: string;
  isModerator: boolean;
}

/** Never with an address in it: it carries a checksum, and whoever has that is let in. */
export class CallSilent extends Error {
  override name = 'CallSilent';
}

type Parameters = Record<string, string>;

/** SHA-256 over the name of the call, the query as it is sent, and the secret: taken by BigBlueButton 2.4 and newer. */
export function checksumOf(call: string, query: string, secret: string): string {
  return createHash('sha256').update(`${call}${query}${secret}`).digest('hex');
}

export class BigBlueButton {
  /** What is being made, so that a class that comes at once asks once. */
  readonly #coming = new Map<string, Promise<string>>();

  constructor(private readonly settings: BigBlueButtonSettings) {}

  /** Where this person comes in. Rejects with `CallSilent` where the server gives no room. */
  async joinAddress(meeting: Meeting, { name, isModerator }: Guest): Promise<string> {
    const createTime = await this.#created(meeting);
    const { moderator, viewer } = meeting.passwords;
    return this.#signed('join', {
      fullName: name,
      meetingID: meeting.id,
      role: isModerator ? 'MODERATOR' : 'VIEWER',
      // For servers before 2.4, which know no roles.
      password: isModerator ? moderator : viewer,
      // An address of yesterday opens nothing today.
      ...(createTime !== '' && { createTime }),
    });
  }

  async #created(meeting: Meeting): Promise<string> {
    const known = this.#coming.get(meeting.id);
    if (known) return known;
    if (this.#coming.size >= bounds.atOnce.most) throw new Refusal('tooFast', { retryInSeconds: 2 });
    const coming = this.#create(meeting).finally(() => this.#coming.delete(meeting.id));
    this.#coming.set(meeting.id, coming);
    return coming;
  }

  async #create({ id, name, passwords }: Meeting): Promise<string> {
    const text = await ask(
      this.#signed('create', {
        name: nameFor(name),
        meetingID: id,
        attendeePW: passwords.viewer,
        moderatorPW: passwords.moderator,
        // What minors say is not kept.
        record: 'false',
        allowStartStopRecording: 'false',
      }),
    );
    if (fieldOf(text, 'returncode') !== 'SUCCESS')
      throw new CallSilent(`refused: ${fieldOf(text, 'messageKey')}`);
    return fieldOf(text, 'createTime');
  }

  #signed(call: string, parameters: Parameters): string {
    const query = new URLSearchParams(parameters).toString();
    const { url, secret } = this.settings;
    return `${url}/${call}?${query}&checksum=${checksumOf(call, query, secret)}`;
  }
}

/** Between two and so many characters, or the server takes none of it. */
function nameFor(name: string): string {
  const cut = name.slice(0, bounds.nameChars.most).replace(/[\ud800-\udbff]$/, '');
  return cut.length < 2 ? 'Silta' : cut;
}

async function ask(address: string): Promise<string> {
  const signal = AbortSignal.timeout(bounds.ms.most);
  try {
    const answer = await fetch(address, { redirect: 'error', signal });
    if (answer.status !== 200 || !answer.body) throw new CallSilent(`status ${answer.status}`);
    return await textOf(answer.body);
  } catch (error) {
    if (error instanceof CallSilent) throw error;
    throw new CallSilent(signal.aborted ? 'too slow' : 'unreachable');
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > bounds.bytes.most) throw new CallSilent('too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** Words and figures only; what else stands in the answer is of no interest, and no parser has to be trusted. */
function fieldOf(xml: string, field: string): string {
  return new RegExp(`<${field}>\\s*(\\w{1,40})\\s*</${field}>`).exec(xml)?.[1] ?? '';
}
