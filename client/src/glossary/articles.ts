/** The small words before a word: "der Lötkolben" stands under L, and is meant where somebody writes "Lötkolben". */
const articles: Record<string, readonly string[]> = {
  de: ['der', 'die', 'das', 'ein', 'eine'],
  en: ['the', 'a', 'an', 'to'],
  es: ['el', 'la', 'los', 'las', 'un', 'una'],
  pt: ['o', 'a', 'os', 'as', 'um', 'uma'],
  fr: ['le', 'la', 'les', 'un', 'une'],
  it: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'uno', 'una'],
  nl: ['de', 'het', 'een'],
  sv: ['en', 'ett'],
};

export function withoutArticle(text: string, language: string): string {
  const space = text.indexOf(' ');
  const first = text.slice(0, space).toLowerCase();
  return space > 0 && articles[language]?.includes(first) ? text.slice(space + 1).trimStart() : text;
}
