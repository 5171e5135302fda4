import type { DocumentBody } from '@tiendo/contracts';
import type { DocumentView } from './document-directory.js';
import { writtenNumber } from './document-label.js';

/** A document as answers show it. */
export function documentBody({ symbol, ...document }: DocumentView): DocumentBody {
  return { ...document, number: writtenNumber({ number: document.number, symbol }) };
}
