/** Links in texts, and the hosts of films among them. */
import { limits } from '../limits.ts';
import { filmAt, firstLink, hostOf, linksIn, playerPath, shownLink, videoHostOf } from './links.ts';

test('the first link is the one that counts', () => {
  expect(firstLink('No link, not even http://localhost')).toBeNull();
  expect(firstLink('(www.example.fi/a), then https://example.org')).toBe('https://www.example.fi/a');
  expect(firstLink(`https://example.org/${'a'.repeat(limits.linkUrl)}`)).toBeNull();
});

/** One that went back for every sign would not come to its end within the time of a test. */
test('a text full of punctuation is looked through in one go', () => {
  for (const tail of ['.', ')', '.)', 'x.'])
    expect([...linksIn(`https://a.b/${tail.repeat(5_000)}`)]).toEqual([]);
  expect([...linksIn('https://a.b/x). '.repeat(600))]).toHaveLength(600);
});

test.each([
  ['https://www.youtube.com/watch?v=abc', 'YouTube'],
  ['https://youtu.be/abc', 'YouTube'],
  ['https://vimeo.com/12345', 'Vimeo'],
  ['https://www.ardmediathek.de/video/x', 'ARD Mediathek'],
  ['https://www.zdf.de/play/x', 'ZDF Mediathek'],
  ['https://areena.yle.fi/1-123', 'Yle Areena'],
  ['https://video.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv', 'PeerTube (video.example.org)'],
  [
    'https://video.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
    'PeerTube (video.example.org)',
  ],
  ['https://www.youtube.com/', null],
  ['https://youtube.com.evil.example/watch', null],
  ['https://notyoutube.com/watch', null],
  ['https://example.org/w/short', null],
])('%s: %s', (href, host) => expect(videoHostOf(href)).toBe(host));

test('a host is named without what says nothing', () =>
  expect(hostOf('https://www.zdf.de/x')).toBe('zdf.de'));

test('what belongs to another text is not shown', () => {
  const link = { url: 'https://a.example/', title: 'A', description: '', picture: null };
  expect(shownLink({ link, text: 'https://a.example' })).toBe(link);
  expect(shownLink({ link, text: 'https://b.example https://a.example' })).toBeNull();
  expect(shownLink({ link: null, text: 'https://a.example' })).toBeNull();
});

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=10s', '/player/youtube/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', '/player/youtube/dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', '/player/youtube/dQw4w9WgXcQ'],
  ['https://vimeo.com/123456', '/player/vimeo/123456'],
  ['https://vimeo.com/123456/0a1b2c3d4e', '/player/vimeo/123456/0a1b2c3d4e'],
  ['https://player.vimeo.com/video/123456', '/player/vimeo/123456'],
])('%s can be played in its place', (href, path) => {
  const film = filmAt(href);
  expect(film && playerPath(film)).toBe(path);
});

test.each([
  'https://www.youtube.com/@somebody',
  'https://www.youtube.com/watch?v=../../evil',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://vimeo.com/channels/staffpicks',
  'https://areena.yle.fi/1-123',
  'https://example.org/watch?v=dQw4w9WgXcQ',
])('%s is only to be seen at its host', (href) => {
  expect(filmAt(href)).toBeNull();
});
