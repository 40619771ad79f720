/** A PDF of one page, as small as one can be; and what stands on the paper that a page prints. */
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Its words, page by page, with one space between them. */
export async function textOfPaper(page: Page): Promise<string> {
  const paper = await getDocument({ data: new Uint8Array(await page.pdf()) }).promise;
  const texts: string[] = [];
  for (let i = 1; i <= paper.numPages; i += 1) {
    const { items } = await (await paper.getPage(i)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await paper.loadingTask.destroy();
  return texts.join(' ').replace(/\s+/g, ' ');
}

export function onePage(text: string): Buffer {
  const drawn = `BT /F1 40 Tf 60 700 Td (${text}) Tj ET 60 660 m 540 660 l S`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let all = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = all.length;
    all += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${all.length}\n%%EOF\n`;
  return Buffer.from(all + table + end, 'latin1');
}
