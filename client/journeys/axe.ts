/** What axe finds on a page as it is now: the rule, and where it is broken. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export async function axeFaults(page: Page, within?: string): Promise<string[]> {
  // There are no frames of others, for which the whole would be looked at from a page of its own.
  // What floats beside a word lies outside of every landmark, and is read where it belongs.
  const look = new AxeBuilder({ page }).setLegacyMode().disableRules(['region']);
  const { violations } = await (within === undefined ? look : look.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
