/** A BigBlueButton on this machine that knows `create` and `join`, and believes nobody without the secret. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BigBlueButtonStandIn {
  settings: { url: string; secret: string };
  /** Every `create` that it believed. */
  created: URLSearchParams[];
  /** What it does with the next requests instead. */
  misbehave: ((response: ServerResponse) => void) | null;
  /** What it says to whoever comes by this address. */
  visit: (address: string) => Promise<string>;
  close: () => void;
}

interface Meeting {
  passwords: string;
  createTime: string;
}

const failed = (messageKey: string) =>
  `<response><returncode>FAILED</returncode><messageKey>${messageKey}</messageKey></response>`;

export async function aBigBlueButton(
  secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b',
): Promise<BigBlueButtonStandIn> {
  const meetings = new Map<string, Meeting>();
  const created: URLSearchParams[] = [];

  function create(query: URLSearchParams): string {
    created.push(query);
    const id = query.get('meetingID') ?? '';
    const passwords = `${query.get('moderatorPW')} ${query.get('attendeePW')}`;
    const meeting = meetings.get(id) ?? { passwords, createTime: String(1_531_155_809_613 + meetings.size) };
    if (meeting.passwords !== passwords) return failed('idNotUnique');
    meetings.set(id, meeting);
    return `<response>
  <returncode>SUCCESS</returncode>
  <meetingID>${id}</meetingID>
  <createTime>${meeting.createTime}</createTime>
</response>`;
  }

  function join(query: URLSearchParams): string {
    const meeting = meetings.get(query.get('meetingID') ?? '');
    if (!meeting) return failed('invalidMeetingIdentifier');
    if (query.get('createTime') !== meeting.createTime) return failed('mismatchCreateTimeParam');
    return `${query.get('fullName')} is in as ${query.get('role')}`;
  }

  const server = createServer((request, response) => {
    if (standIn.misbehave) {
      standIn.misbehave(response);
      return;
    }
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const call = path.replace('/bigbluebutton/api/', '');
    const [signed = '', checksum] = query.split('&checksum=');
    const isRight =
      checksum ===
      createHash('sha256')
        .update(call + signed + secret)
        .digest('hex');
    const asked = new URLSearchParams(signed);
    const answer = !isRight ? failed('checksumError') : call === 'create' ? create(asked) : join(asked);
    response.writeHead(200, { 'Content-Type': 'text/xml' }).end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const standIn: BigBlueButtonStandIn = {
    settings: { url: `http://127.0.0.1:${port}/bigbluebutton/api`, secret },
    created,
    misbehave: null,
    visit: async (address) => (await fetch(address)).text(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return standIn;
}
