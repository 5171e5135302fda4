import type { GuideBody, Role } from '@tiendo/contracts';

/**
 * A guide as it is read on screen and taken out as a document; in Vietnamese, in the words of the screens. A label of a
 * screen stands between double brackets: `[[Duyệt gửi]]`.
 */
export interface Guide extends Omit<GuideBody, 'roles'> {
  /** Whom it is for; none: everybody. */
  readonly roles: readonly Role[];
}

/** A text cut at its labels: `Chọn [[Gửi]]` → plain `Chọn `, label `Gửi`. */
export function partsOf(text: string): { readonly text: string; readonly isLabel: boolean }[] {
  return text
    .split(/\[\[(.+?)\]\]/)
    .map((part, index) => ({ text: part, isLabel: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
