import { parseDocumentNumber } from '@tiendo/indicators/vietnamese';

/** What identifies a document, as the boxes of a form hold it. */
export interface TypedDocument {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn: string | null;
}

/**
 * The boxes once the number is read: "Quyết định số 2192/QĐ-BTTTT ngày 13/12/2024", pasted whole, fills all three; of a bare
 * `2192/QĐ-BTTTT` the type is known. What was typed in a box of its own stays.
 */
export function readTypedDocument({ kind, number, issuedOn }: TypedDocument): TypedDocument {
  const reference = parseDocumentNumber(number);
  if (!reference) return { kind, number, issuedOn };
  return {
    kind: kind.trim() === '' ? (reference.kind ?? '') : kind,
    number: number
      .trim()
      .replace(/^.*?\bsố\s+/iu, '')
      .replace(reference.issuedOn ? /[,\s]+(ngày\s.*|\d{1,2}\/\d{1,2}\/\d{4}.*)$/iu : /$^/, ''),
    issuedOn: issuedOn ?? reference.issuedOn,
  };
}
