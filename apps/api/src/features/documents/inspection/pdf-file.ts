import { getDocumentProxy } from 'unpdf';
import type { Finding } from './finding.js';
import { hasSecrecyMark } from './secrecy-mark.js';
import { elementLines } from './xml-text.js';

/** Pages whose text is looked through: no report has more, and the time one file may take is limited besides. */
const MOST_PAGES = 2_000;
/** A gap wider than so many letters parts two columns ("UBND TỈNH …" and "CỘNG HÒA …" on one line). */
const COLUMN_GAP_LETTERS = 1.5;
const QUIET = 0;

/** A run of text; marks of the structure have none of these. */
interface TextRun {
  readonly str?: string;
  readonly hasEOL?: boolean;
  /** Points on the page. */
  readonly width?: number;
  readonly transform?: readonly number[];
}

interface Page {
  getTextContent(): Promise<{ items: readonly TextRun[] }>;
  getAnnotations(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  cleanup(): boolean;
}

/** What is used of the reader; its own types cannot be resolved from an ES module. */
interface Pdf {
  readonly numPages: number;
  getMetadata(): Promise<{ info: unknown; metadata: { getRaw(): unknown } | null }>;
  getPage(number: number): Promise<Page>;
  destroy(): Promise<void>;
}

/** Secrecy marks in the properties, the text and the notes of a PDF. What is only a picture (a scan) is not read. */
export async function inspectPdf(content: Buffer): Promise<Finding> {
  let pdf: Pdf;
  try {
    pdf = (await getDocumentProxy(new Uint8Array(content), { verbosity: QUIET })) as Pdf;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable';
  }
  try {
    if (pdf.numPages > MOST_PAGES) return 'too-much';
    if (hasSecrecyMark(await propertyLines(pdf))) return 'secret';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      if (hasSecrecyMark(await pageLines(page)) || hasSecrecyMark(await noteLines(page))) return 'secret';
      page.cleanup();
    }
    return null;
  } finally {
    await pdf.destroy();
  }
}

async function propertyLines(pdf: Pdf): Promise<string> {
  const { info, metadata } = await pdf.getMetadata();
  const raw = metadata?.getRaw();
  return [...textsIn(info), typeof raw === 'string' ? elementLines(raw) : ''].join('\n');
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** A page's text, a line or a column of it a line. */
async function pageLines(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map(({ str = '', hasEOL = false, width = 0, transform: [, , skew = 0, height = 0] = [] }) => {
      const isGap = str.trim() === '' && width > COLUMN_GAP_LETTERS * Math.hypot(skew, height);
      return isGap || hasEOL ? `${str}\n` : str;
    })
    .join('');
}

/** Stamps, comments and filled-in fields lie on a page, not in its text. */
async function noteLines(page: Page): Promise<string> {
  const notes = await page.getAnnotations();
  return notes
    .flatMap(({ contentsObj, titleObj, fieldValue }) => textsIn([contentsObj, titleObj, fieldValue]))
    .join('\n');
}
