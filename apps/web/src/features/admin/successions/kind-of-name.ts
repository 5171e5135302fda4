import type { UnitKind } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';

const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(?:thanh pho|tp\.?|thi xa|tx\.?|huyen|h\.) ?\S/, 'districtLevel'],
  [/^(?:xa|x\.|phuong|p\.|thi tran|tt\.) ?\S/, 'communeLevel'],
  [/^(?:dac khu|dk\.) ?\S/, 'specialZone'],
  [/^tinh \S/, 'province'],
  [/^(?:so|ban|van phong|thanh tra)\b/, 'department'],
];

/** The kind of unit that a name begins with: `Xã Ba Chẽ` → a commune. null: the name says none. */
export function kindOfName(name: string): UnitKind | null {
  const folded = foldVietnamese(name);
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
