/** The first letters of a first name, as people would count letters. */
export function initials(name: string, howMany = 2): string {
  const [first = ''] = name.trim().split(/\s+/);
  const letters = [...new Intl.Segmenter().segment(first)].map(({ segment }) => segment);
  const [head = '', ...tail] = letters.slice(0, howMany);
  return head.toLocaleUpperCase() + tail.join('');
}
