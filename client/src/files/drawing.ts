/** A drawing as a list of what was done, so that everything can be undone; and how it comes onto a canvas. */
import * as z from 'zod/mini';

/** Of the sheet, in its own pixels, whatever size the screen has. */
export const sheet = { width: 1280, height: 960 };

export const pens = ['ink', 'blue', 'red', 'green', 'orange', 'purple'] as const;
export const pen = z.enum([...pens, 'eraser']);
export type Pen = z.infer<typeof pen>;

export const thicknesses = [4, 10, 24] as const;
/** Rubbing out with the width of a line would take for ever. */
const eraserFactor = 3;

/** x, y and the width of the line there. */
const point = z.tuple([z.number(), z.number(), z.number()]);
export type Point = z.infer<typeof point>;

const stroke = z.object({ pen, points: z.array(point) });
export type Stroke = z.infer<typeof stroke>;

/** null: everything was cleared. */
const step = z.nullable(stroke);
export type Step = z.infer<typeof step>;

export const drawing = z.object({ steps: z.array(step), undone: z.array(step) });
export type Drawing = z.infer<typeof drawing>;

export const emptyDrawing: Drawing = { steps: [], undone: [] };

export function withStep({ steps }: Drawing, next: Step): Drawing {
  return { steps: [...steps, next], undone: [] };
}

export function undo({ steps, undone }: Drawing): Drawing {
  const last = steps.at(-1);
  return last === undefined ? { steps, undone } : { steps: steps.slice(0, -1), undone: [...undone, last] };
}

export function redo({ steps, undone }: Drawing): Drawing {
  const last = undone.at(-1);
  return last === undefined ? { steps, undone } : { steps: [...steps, last], undone: undone.slice(0, -1) };
}

/** Nothing is on the sheet. */
export function isBlank({ steps }: Drawing): boolean {
  const last = steps.at(-1);
  return last === undefined || last === null;
}

/** `pressure`: of a pen 0 to 1; what feels none says a half. */
export function widthOf(chosen: Pen, thickness: number, pressure: number): number {
  const width = thickness * (0.5 + pressure);
  return Math.round(chosen === 'eraser' ? thickness * eraserFactor : width);
}

export type Colours = Record<Pen, string>;

/** From the house's colours; the sheet is white in both themes. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--pen-${name}`).trim();
  return {
    ink: of('ink'),
    blue: of('blue'),
    red: of('red'),
    green: of('green'),
    orange: of('orange'),
    purple: of('purple'),
    eraser: of('sheet'),
  };
}

export function drawAll(context: CanvasRenderingContext2D, { steps }: Drawing, colours: Colours): void {
  context.fillStyle = colours.eraser;
  context.fillRect(0, 0, sheet.width, sheet.height);
  const from = steps.lastIndexOf(null) + 1;
  for (const each of steps.slice(from)) if (each) drawStroke(context, each, colours);
}

export function drawStroke(
  context: CanvasRenderingContext2D,
  { pen: chosen, points }: Stroke,
  colours: Colours,
): void {
  const [first] = points;
  if (!first) return;
  context.strokeStyle = colours[chosen];
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (points.length === 1) drawPiece(context, first, first, first);
  for (const [i, at] of points.entries()) {
    const before = points[i - 1];
    if (before) drawPiece(context, points[i - 2] ?? before, before, at);
  }
}

/** From the middle of one piece to the middle of the next: then there are no corners. */
function drawPiece(context: CanvasRenderingContext2D, a: Point, b: Point, c: Point): void {
  context.lineWidth = (b[2] + c[2]) / 2;
  context.beginPath();
  context.moveTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
  context.quadraticCurveTo(b[0], b[1], (b[0] + c[0]) / 2, (b[1] + c[1]) / 2);
  context.lineTo((b[0] + c[0]) / 2, (b[1] + c[1]) / 2);
  context.stroke();
}
