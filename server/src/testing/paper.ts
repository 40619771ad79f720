/** What stands on a paper, as lines to look for. */
import type { Blocks, Paper } from '../papers/paper.ts';

export async function linesOf({ title, blocks }: Paper): Promise<string[]> {
  return [title, ...(await linesIn(blocks))];
}

async function linesIn(blocks: Blocks): Promise<string[]> {
  const lines: string[] = [];
  for await (const block of blocks) {
    if ('blocks' in block) lines.push(...(await linesIn(block.blocks)));
    else if (block.kind === 'list')
      lines.push(...block.items.map(({ text, note }) => (note ? `${text} | ${note}` : text)));
    else if (block.kind === 'table')
      lines.push(
        ...[block.columns.map(({ heading }) => heading), ...block.rows].map((row) => row.join(' | ')),
      );
    else lines.push(block.kind === 'picture' ? block.alt : block.text);
  }
  return lines;
}
