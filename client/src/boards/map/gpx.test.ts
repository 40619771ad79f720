// GPX files are read as what they are: text from strangers.
import { onDevice } from '@silta/shared/limits';
import { readGpx, readGpxFile } from './gpx.ts';

const gpx = (inner: string) =>
  `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><trkseg>${inner}</trkseg></trk></gpx>`;
const two = '<trkpt lat="61.8" lon="28.8"/><trkpt lat="61.9" lon="28.9"/>';

test('points and heights are taken; times and heart rates are not', () => {
  const text = gpx(
    `<trkpt lat="61.8" lon="28.8"><ele>80.5</ele><time>2026-05-01T08:00:00Z</time><extensions><hr>120</hr></extensions></trkpt>${two}`,
  );
  expect(readGpx(text)).toEqual([
    { lat: 61.8, lon: 28.8, height: 80.5 },
    { lat: 61.8, lon: 28.8, height: null },
    { lat: 61.9, lon: 28.9, height: null },
  ]);
});

test('prefixes, comments and single quotes are read over', () => {
  const text = `<g:gpx xmlns:g="x"><!-- <no> --><g:trkpt lon='2' lat='1'><g:ele> 5 </g:ele></g:trkpt><g:trkpt lat="3" lon="4"></g:trkpt></g:gpx>`;
  expect(readGpx(text)).toEqual([
    { lat: 1, lon: 2, height: 5 },
    { lat: 3, lon: 4, height: null },
  ]);
});

test('a planned route is a way too', () => {
  expect(readGpx('<gpx><rte><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte></gpx>')).toHaveLength(2);
});

test.each([
  ['an entity bomb', `<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${gpx(two)}`, 'unsafe'],
  ['a file asked for', `<!doctype gpx SYSTEM "file:///etc/passwd">${gpx(two)}`, 'unsafe'],
  ['a page', '<html><body>no</body></html>', 'noGpx'],
  ['broken', '<gpx><trk>', 'noGpx'],
  ['crossed', '<gpx><trk></gpx></trk>', 'noGpx'],
  ['cut off in a tag', '<gpx><trkpt lat="1"', 'noGpx'],
  ['two roots', `${gpx(two).slice(21)}<gpx></gpx>`, 'noGpx'],
  ['bottomless', `<gpx>${'<a>'.repeat(100)}`, 'noGpx'],
  ['an endless tag', `<gpx ${' '.repeat(5_000)}>`, 'noGpx'],
  ['points in a comment', `<gpx><!-- ${two} --></gpx>`, 'noPoints'],
  ['nothing', '', 'noGpx'],
  ['no way', '<gpx><wpt lat="1" lon="2"/></gpx>', 'noPoints'],
  ['one point', gpx('<trkpt lat="1" lon="2"/>'), 'noPoints'],
  ['not a number', gpx(`<trkpt lat="NaN" lon="2"/>${two}`), 'wrongPoint'],
  ['endless', gpx(`<trkpt lat="1" lon="Infinity"/>${two}`), 'wrongPoint'],
  ['too large a number', gpx(`<trkpt lat="1e999" lon="2"/>${two}`), 'wrongPoint'],
  ['empty', gpx(`<trkpt lat="" lon="2"/>${two}`), 'wrongPoint'],
  ['left out', gpx(`<trkpt lon="2"/>${two}`), 'wrongPoint'],
  ['beyond the pole', gpx(`<trkpt lat="91" lon="2"/>${two}`), 'wrongPoint'],
])('%s is refused', (_, text, trouble) => {
  expect(() => readGpx(text)).toThrow(trouble);
});

test('a file that is too large is not even read', async () => {
  const file = { size: onDevice.trackBytes + 1, text: () => Promise.reject(new Error('read')) };
  await expect(readGpxFile(file as unknown as File)).rejects.toThrow('tooLarge');
});
