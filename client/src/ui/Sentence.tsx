/** A translated sentence with something other than text in its gaps: a name in bold, a link. */
import { Fragment, type ReactNode } from 'react';

/** The values for a text with names in it: marks where {{name}} stands, in whatever order a language puts it. */
export function gaps<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, `${open}${name}${close}`])) as Record<Name, string>;
}

type Props = { text: string; parts: Record<string, ReactNode> };

export function Sentence({ text, parts }: Props) {
  return text
    .split(gap)
    .map((piece, index) => <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>);
}

/** From the private use area of Unicode: on nobody’s keyboard. */
const open = '\uE000';
const close = '\uE001';
const gap = /\uE000(\w+)\uE001/;
