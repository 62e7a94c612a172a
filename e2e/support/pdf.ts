import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF file as a person would read them, page after page, with single spaces. */
export async function wordsOfPdf(file: string): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)) });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await loading.destroy();
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}
