// The sizes, addresses and steps that pictures and drawings are made of.
import type { FileId } from '@silta/shared/ids';
import { emptyDrawing, isBlank, redo, undo, withStep } from './drawing.ts';
import { photoSources } from './fileAddress.ts';
import { kindOf, typeOf } from './fileKind.ts';
import { fileSize, lengthOf } from './measures.ts';
import { shapeOf } from './mediaShape.ts';
import { fitInto } from './photoSize.ts';
import { movedBy, nearestZoom, wholePicture } from './zoom.ts';

test('sizes and lengths are written as the reader writes them', () => {
  expect(fileSize(1_250_000, 'en-GB')).toBe('1.3 MB');
  expect(fileSize(240_000_000, 'de')).toMatch(/^240\sMB$/);
  expect(fileSize(3, 'en-GB')).toBe('1 kB');
  expect(fileSize(999_900, 'en-GB')).toBe('1 MB');
  expect([72, 5, 3_750.4].map(lengthOf)).toEqual(['1:12', '0:05', '1:02:30']);
});

test('a photo is made smaller, never larger, and keeps its shape', () => {
  expect(fitInto({ width: 4_032, height: 3_024 })).toEqual({ width: 2_560, height: 1_920 });
  expect(fitInto({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});

test('a browser is offered the sizes that there are, with their widths', () => {
  const id = 'file' as FileId;
  expect(photoSources(id, { width: 300, height: 400 })).toBe('/api/files/file/small 300w');
  expect(photoSources(id, { width: 1_920, height: 2_560 })).toBe(
    '/api/files/file/small 360w, /api/files/file/medium 960w, /api/files/file/large 1920w',
  );
});

test('a picture never fills the screen of a phone by itself, and never is a strip', () => {
  expect(shapeOf({ width: 1_000, height: 4_000 })).toBe(4 / 5);
  expect(shapeOf({ width: 4_000, height: 1_000 })).toBe(5 / 2);
  expect(shapeOf({ width: 400, height: 300 })).toBe(4 / 3);
  expect(shapeOf(null)).toBe(16 / 9);
});

test('what a browser does not know is known by its ending', () => {
  expect(typeOf({ type: '', name: 'IMG_0001.HEIC' })).toBe('image/heic');
  expect(typeOf({ type: 'video/webm;codecs=vp9', name: 'a' })).toBe('video/webm');
  expect(['image/avif', 'audio/mp4', 'application/pdf', 'image/tiff', ''].map(kindOf)).toEqual([
    'photo',
    'audio',
    'pdf',
    'file',
    'file',
  ]);
});

test('every step of a drawing can be undone and done again, clearing as well', () => {
  const line = { pen: 'ink' as const, points: [[1, 1, 4] as [number, number, number]] };
  const drawn = withStep(withStep(emptyDrawing, line), null);
  expect(isBlank(drawn)).toBe(true);
  expect(isBlank(undo(drawn))).toBe(false);
  expect(redo(undo(drawn))).toEqual(drawn);
  expect(undo(emptyDrawing)).toEqual(emptyDrawing);
  expect(withStep(undo(drawn), line).undone).toEqual([]);
});

test('a picture comes closer and goes back to the middle as a whole', () => {
  const close = nearestZoom(wholePicture, 2);
  expect(close.scale).toBe(2);
  expect(nearestZoom({ ...close, x: 40, y: 0 }, 0.5)).toEqual(wholePicture);
  expect(nearestZoom(close, 99).scale).toBe(5);
  expect(movedBy(close, 9_999, 0, { width: 400, height: 300 }).x).toBe(300);
});
