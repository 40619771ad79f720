/** Checks the texts: every language has every key, plural form and placeholder, and the code uses what there is. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, filesBelow } from '../steps/project.mjs';

const others = ['de', 'fi', 'es', 'pt', 'pl'];
const pluralSuffix = /(_ordinal)?_(zero|one|two|few|many|other)$/;

/** Everything that is wrong, a line each. */
export function findLocaleFaults() {
  const files = filesBelow(['client/src', 'server/src', 'shared/src'], /\/locales\/en\.json$/);
  if (files.length === 0) return ['There is no locales/en.json yet.'];
  const english = files.map((path) => ({ path, space: path.split('/').at(-3), texts: readTexts(path) }));
  return [...english.flatMap(compareLanguages), ...compareWithCode(english)];
}

function readTexts(path) {
  const texts = new Map();
  const walk = (value, key) => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, inner] of Object.entries(value)) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(JSON.parse(readFileSync(at(path), 'utf8')), '');
  return texts;
}

/** A key is a plural form only where an `_other` stands beside it. */
function pluralOf(key, texts) {
  const match = pluralSuffix.exec(key);
  if (!match) return null;
  const base = key.slice(0, match.index);
  return texts.has(`${base}${match[1] ?? ''}_other`)
    ? { base, ordinal: match[1] ?? '', category: match[2] }
    : null;
}

const categoriesOf = (language, ordinal) =>
  new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions()
    .pluralCategories;

/** The keys that a language must have, given the English ones. */
function expectedKeys(english, language) {
  const keys = new Set();
  for (const key of english.keys()) {
    const plural = pluralOf(key, english);
    if (!plural) keys.add(key);
    else
      for (const category of categoriesOf(language, plural.ordinal))
        keys.add(`${plural.base}${plural.ordinal}_${category}`);
  }
  return keys;
}

function compareLanguages({ path, texts: english }) {
  const faults = [...english]
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => `${path}: ${key} is empty`);
  for (const language of ['en', ...others]) {
    const file = path.replace(/en\.json$/, `${language}.json`);
    let texts;
    try {
      texts = readTexts(file);
    } catch (error) {
      faults.push(`${file}: ${error.code === 'ENOENT' ? 'is missing' : error.message}`);
      continue;
    }
    const expected = expectedKeys(english, language);
    for (const key of expected) if (!texts.has(key)) faults.push(`${file}: ${key} is missing`);
    for (const key of texts.keys())
      if (!expected.has(key)) faults.push(`${file}: ${key} has no counterpart in English`);
    if (language !== 'en') faults.push(...compareTexts(file, english, texts));
  }
  return faults;
}

/** Placeholders, markup and nested texts of a text, as one comparable line. */
const marksOf = (text) =>
  [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}|<\/?[\w-]+\s*\/?>|\$t\([^)]*\)/g)]
    .map((match) => (match[1] ? `{{${match[1]}}}` : match[0]))
    .sort()
    .join(' ');

function compareTexts(file, english, texts) {
  const faults = [];
  for (const [key, text] of texts) {
    if (text.trim() === '') faults.push(`${file}: ${key} is empty`);
    const plural = pluralOf(key, texts);
    // "One post" needs no number, so only the general form is held to the placeholders.
    if (plural && plural.category !== 'other') continue;
    const model = english.get(key);
    if (model !== undefined && marksOf(model) !== marksOf(text)) {
      faults.push(`${file}: ${key} has "${marksOf(text)}" where English has "${marksOf(model)}"`);
    }
  }
  return faults;
}

const literalCall = /(?:\bt\(\s*|\bi18nKey=\{?\s*)(['"])((?:(?!\1).)+)\1/g;
const template = /`((?:[^`\\]|\\.)*\$\{(?:[^`\\]|\\.)*)`/g;
const literal = /(['"`])((?:(?!\1|\$\{|\n).)+)\1/g;

function compareWithCode(english) {
  const known = english.flatMap(({ space, texts }) =>
    [...texts.keys()].map((key) => ({ space, key, base: pluralOf(key, texts)?.base ?? key })),
  );
  const names = new Set(
    known.flatMap(({ space, key, base }) => [key, base, `${space}:${key}`, `${space}:${base}`]),
  );
  const literals = new Set();
  const patterns = [];
  const faults = [];
  for (const path of filesBelow(['client/src', 'shared/src'], /\.tsx?$/)) {
    if (/\.test\.tsx?$|\/testing\//.test(path)) continue;
    const code = readFileSync(at(path), 'utf8');
    for (const [, , text] of code.matchAll(literal)) literals.add(text);
    for (const [, text] of code.matchAll(template)) patterns.push(patternOf(text));
    for (const [, , key] of code.matchAll(literalCall))
      if (!names.has(key)) faults.push(`${path}: there is no text "${key}"`);
  }
  const usable = patterns.filter((pattern) => pattern !== null);
  const isUsed = (name) => literals.has(name) || usable.some((pattern) => pattern.test(name));
  for (const { space, key, base } of known) {
    if (![key, base, `${space}:${key}`, `${space}:${base}`].some(isUsed))
      faults.push(`${space}: nothing uses the text "${key}"`);
  }
  return [...new Set(faults)];
}

/** `role.${role}` stands for every key that begins so; a template without such a beginning stands for none. */
function patternOf(text) {
  const parts = text.split(/\$\{[^}]*\}/);
  if (!/^[\w:-]+[.:]/.test(parts[0])) return null;
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = findLocaleFaults();
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
