import { codeFromName } from '../../../shared/format/code-from-name';
import type { NewUnitDraft } from './act-draft';
import { kindOfName } from './kind-of-name';

/** A new unit from its name alone: its code from the name and free, its kind from the word the name begins with. */
export function newUnitNamed(name: string, taken: readonly { readonly code: string }[]): NewUnitDraft {
  const wanted = codeFromName(name) || 'don-vi';
  const codes = new Set(taken.map(({ code }) => code));
  let code = wanted;
  for (let number = 2; codes.has(code); number += 1) code = `${wanted.slice(0, 76)}-${number}`;
  return { code, name: name.trim(), kind: kindOfName(name) ?? 'department' };
}
