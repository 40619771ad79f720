/** Frames that are nearly right: what engine.io and socket.io say to each other, broken in every way that chance finds. */
import { newId } from '@silta/shared/ids';
import { maxMessageBytes } from '@silta/shared/protocol';
import type { Chance } from './chance.ts';
import { deepJson, hostileValues, mark } from './hostile.ts';

export type Frame = string | Buffer;

/** What a client may rightly say, and some of what it may not: types of engine.io 0 to 6, of socket.io 0 to 6 behind 4. */
const models = (room: string): string[] => [
  '2',
  '3probe',
  '5',
  '6',
  '1',
  '0{"sid":"x","upgrades":[],"pingInterval":1,"pingTimeout":1}',
  '4',
  '40',
  `40{"accountId":"${newId()}"}`,
  '40/admin,',
  '40/,{"token":"x"}',
  '41',
  '41/admin,',
  `421["enter",{"room":"${room}","from":null,"view":null}]`,
  `422["leave",{"room":"${room}"}]`,
  `423["command",{"id":"${newId()}","room":"${room}","name":"post.create","payload":{}}]`,
  `42["writing",{"room":"${room}","writing":true}]`,
  '42["disconnect"]',
  '42["connect_error",{}]',
  '42[1,{}]',
  '42["x","y","z",null,[[]],{}]',
  '42/admin,["enter",{}]',
  `42${'9'.repeat(300)}["leave",{"room":"${room}"}]`,
  '42-1["leave"]',
  '421.5["leave"]',
  '430[]',
  '43999999999999999999[{}]',
  '44{"message":"x"}',
  '451-["command",{"_placeholder":true,"num":0}]',
  '452-7["enter",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]',
  '4510-["x",{"_placeholder":true,"num":9}]',
  '459999999-["x"]',
  '450-["x",{"_placeholder":true,"num":-1}]',
  '461-1[{"_placeholder":true,"num":"__proto__"}]',
  `42["${mark}",{"__proto__":{"${mark}":1},"constructor":{"prototype":{}}}]`,
  `42["enter",${deepJson(200)}]`,
  'b4AAAA',
  '42["command"\u001e42["leave"]',
];

const wild = [
  '\u0000',
  '\u001e',
  '\ud800',
  '\u{1f6e0}',
  '"',
  '{',
  '[',
  ']',
  '\\',
  ',',
  '-',
  '/',
  '9',
  'e',
  ' ',
  '\u2028',
];

/** Endless, and always the same for the same chance. */
export function* brokenFrames(chance: Chance, room: string): Generator<Frame, never> {
  const whole = models(room);
  for (;;) {
    const model = chance.oneOf(whole) ?? '';
    // Most frames that are really broken end their connection, and those behind them are not read.
    if (chance.happens(0.96)) yield odd(chance, room);
    else if (chance.happens(0.1)) yield bytes(chance, chance.below(200));
    else if (chance.happens(0.02)) yield `42["enter",${deepJson(5_000)}]`;
    else if (chance.happens(0.001)) yield `42["${'x'.repeat(maxMessageBytes + 10)}"]`;
    else if (chance.happens(0.3)) yield model;
    else yield broken(chance, model, chance.oneOf(whole) ?? '');
  }
}

const values = Object.values(hostileValues)
  .map((value) => JSON.stringify(value()))
  .filter((json) => json.length < 1_000);
const events = [
  'command',
  'enter',
  'sync',
  'leave',
  'writing',
  'cheer',
  'shout',
  '__proto__',
  'constructor',
  '',
];

/** Of the right form, with whatever in it: it is read, and answered where it asks for an answer. */
function odd(chance: Chance, room: string): string {
  const value = chance.happens(0.2) ? `{"room":"${room}"}` : chance.oneOf(values);
  const name = JSON.stringify(chance.oneOf(events));
  const ack = chance.happens(0.5)
    ? String(chance.below(2 ** 31))
    : chance.happens(0.2)
      ? '9'.repeat(300)
      : '';
  const ways = [
    () => `42${ack}[${name},${value}]`,
    () => `42${ack}[${name}${`,${value}`.repeat(chance.below(4))}]`,
    () => `43${chance.below(2 ** 31)}[${value}]`,
    () => `40/room${chance.below(1_000)},`,
    () => '3',
  ];
  return chance.oneOf(ways)?.() ?? '3';
}

function broken(chance: Chance, frame: string, other: string): string {
  const [from, to] = [chance.below(frame.length + 1), chance.below(frame.length + 1)].sort((a, b) => a - b);
  const [start, middle, end] = [frame.slice(0, from), frame.slice(from, to), frame.slice(to)];
  const ways = [
    () => start + end,
    () => start,
    () => end,
    () => start + middle + middle + end,
    () => start + (chance.oneOf(wild) ?? '') + end,
    () => start + other.slice(chance.below(other.length + 1)),
    () => String(chance.below(10)) + frame.slice(1),
    () => `4${chance.below(10)}${frame.slice(2)}`,
    () => `${start}${bytes(chance, 8).toString('latin1')}${end}`,
  ];
  return chance.oneOf(ways)?.() ?? '';
}

function bytes(chance: Chance, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => chance.below(256)));
}

/** Bytes behind a WebSocket handshake that are no frames (RFC 6455, 5.2): lengths, bits and orders that are not allowed. */
export function brokenBytes(chance: Chance): Buffer {
  const mask = [1, 2, 3, 4];
  const kinds = [
    // A length of 2⁶², and one of 2³¹.
    [0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, ...mask],
    [0x82, 0xff, 0, 0, 0, 0, 0x80, 0, 0, 0, ...mask, 1, 2, 3],
    // Not masked; reserved bits; an operation that is none; a close of one byte; a ping that is too long.
    [0x81, 0x02, 0x34, 0x30],
    [0xf1, 0x81, ...mask, 0],
    [0x83, 0x80, ...mask],
    [0x88, 0x81, ...mask, 0],
    [0x89, 0xfe, 0x01, 0x00, ...mask, ...Array.from({ length: 256 }, () => 0)],
    // A piece that follows nothing, pieces without end, and text that is no UTF-8.
    [0x80, 0x81, ...mask, 0],
    [0x01, 0x81, ...mask, 0x34, ...Array.from({ length: 200 }, () => [0x00, 0x80, ...mask]).flat()],
    [0x81, 0x82, ...mask, 0xff, 0xfe],
  ];
  return chance.happens(0.3) ? bytes(chance, 64) : Buffer.from(chance.oneOf(kinds) ?? []);
}
