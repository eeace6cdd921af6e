// What a print-out says: made by the browser as a PDF, read back by another program.
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of paper. */
export type PaperPage = {
  /** Its size in millimetres. */
  width: number;
  height: number;
  /** What is printed on it, in the order of the file, without white space. */
  text: string;
  /** The pieces of text with the place of their left edge and their width, in millimetres. */
  pieces: { text: string; left: number; width: number; bottom: number }[];
};

const MILLIMETRES = 25.4 / 72;

/** Prints the page as it stands and reads the paper. */
export async function printed(page: Page): Promise<PaperPage[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return readPaper(new Uint8Array(bytes));
}

/** Reads the pages of a PDF. */
export async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const loading = getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 });
  const file = await loading.promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, bottom] = item.transform as number[];
      return [{ text: item.str, left: left * MILLIMETRES, width: item.width * MILLIMETRES, bottom: bottom * MILLIMETRES }];
    });
    pages.push({
      width: Math.round(width * MILLIMETRES),
      height: Math.round(height * MILLIMETRES),
      text: bare(pieces.map(({ text }) => text).join('')),
      pieces,
    });
  }
  await loading.destroy();
  return pages;
}

/** Signs that fonts draw alike: a PDF names the one or the other. */
const ALIKE: [RegExp, string][] = [[/\u2ea0/g, '民'], [/\u2ed1/g, '長'], [/\u2ec4/g, '西'], [/\u2ed8/g, '青'], [/\u2027/g, '・']];

/** A text without white space, its compatibility characters as the usual ones. */
export function bare(text: string): string {
  const usual = text.normalize('NFKC').replace(/\s+/g, '');
  return ALIKE.reduce((text, [sign, usual]) => text.replace(sign, usual), usual);
}

/** How often one text stands in another. */
export function occurrences(text: string, sought: string): number {
  return text.split(sought).length - 1;
}
