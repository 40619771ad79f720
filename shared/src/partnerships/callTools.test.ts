/** Which tool an address belongs to, and who may not use it. */
import { sidesWithout, toolOf } from './callTools.ts';

test.each([
  ['https://teams.microsoft.com/l/meetup-join/19%3ameeting', 'teams'],
  ['https://teams.live.com/meet/9312', 'teams'],
  ['https://us02web.zoom.us/j/811', 'zoom'],
  ['https://school.zoom.us/j/811', 'zoom'],
  ['https://meet.google.com/abc-defg-hij', 'meet'],
  ['https://firma.webex.com/meet/sari', 'webex'],
  ['https://meet.jit.si/Silta', 'jitsi'],
  ['https://jitsi.schule.example/silta', 'jitsi'],
  ['https://bbb2.schule.example/b/sar-abc', 'bigbluebutton'],
  ['https://notzoom.us.example.org/j/1', 'other'],
  ['https://meet.example.org/plc', 'other'],
  ['no address', null],
])('%s is of %s', (url, tool) => {
  expect(toolOf({ kind: 'link', url })).toBe(tool);
});

test('a room on a server is of that tool, without an address', () => {
  expect(toolOf({ kind: 'jitsi', url: '' })).toBe('jitsi');
  expect(toolOf({ kind: 'bigbluebutton', url: '' })).toBe('bigbluebutton');
  expect(toolOf({ kind: 'none', url: '' })).toBeNull();
});

test('a side that has said nothing is not in the way', () => {
  const [free, strict, empty] = [
    { callTools: null },
    { callTools: ['teams', 'jitsi'] as const },
    { callTools: [] },
  ];
  expect(sidesWithout([free, strict, empty], 'zoom')).toEqual([strict, empty]);
  expect(sidesWithout([free, strict, empty], 'teams')).toEqual([empty]);
});
