/** Files of a person's own device, for as long as a test lasts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface LocalFiles {
  file: (name: string, content: string | Buffer) => string;
  /** A photo that no two tests share, made by the browser itself; its path. */
  photo: (page: Page, name: string, width?: number) => Promise<string>;
  remove: () => void;
}

export function localFiles(): LocalFiles {
  const folder = mkdtempSync(join(tmpdir(), 'silta-files-'));
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    file,
    photo: async (page, name, width = 1_600) => file(name, await photoBytes(page, width)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function photoBytes(page: Page, width: number): Promise<Buffer> {
  const bytes = await page.evaluate(async (size) => {
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = (size * 3) / 4;
    const context = canvas.getContext('2d');
    for (let i = 0; context && i < 400; i++) {
      context.fillStyle = `hsl(${Math.random() * 360} 70% 50%)`;
      context.fillRect(Math.random() * size, Math.random() * size, 90, 90);
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  }, width);
  return Buffer.from(bytes);
}
