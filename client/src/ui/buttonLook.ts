/** The looks a button can have, shared by real buttons and by links that look like one. */
import { classNames } from './classNames.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 's' | 'm' | 'l';

const kindClass: Record<ButtonKind, string> = {
  primary: 'btn-1',
  secondary: 'btn-2',
  quiet: 'btn-3',
  danger: 'btn-danger',
};
const sizeClass: Record<ButtonSize, string> = { s: 'btn-s', m: '', l: 'btn-l' };

export function buttonLook(kind: ButtonKind, size: ButtonSize, className?: string): string {
  return classNames('btn', kindClass[kind], sizeClass[size], className);
}
