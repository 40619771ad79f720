/** Links in texts, and the hosts of films among them. */
import { limits } from '../limits.ts';
import { firstLink, hostOf, linksIn, shownLink, videoHostOf } from './links.ts';

test('the first link is the one that counts', () => {
  expect(firstLink('No link, not even http://localhost')).toBeNull();
  expect(firstLink('(www.example.fi/a), then https://example.org')).toBe('https://www.example.fi/a');
  expect(firstLink(`https://example.org/${'a'.repeat(limits.linkUrl)}`)).toBeNull();
});

test('a text full of punctuation is looked through at once', () => {
  const begin = performance.now();
  for (const tail of ['.', ')', '.)', 'x.'])
    expect([...linksIn(`https://a.b/${tail.repeat(5_000)}`)]).toEqual([]);
  expect([...linksIn('https://a.b/x). '.repeat(600))]).toHaveLength(600);
  expect(performance.now() - begin).toBeLessThan(500);
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
