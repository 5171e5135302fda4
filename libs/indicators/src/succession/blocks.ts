/** Khối: units that are ranked, compared and drawn together. The codes are part of addresses. */
export const BLOCK_CODES = ['departments', 'districts', 'communes', 'central-agencies', 'provinces'] as const;
export type BlockCode = (typeof BLOCK_CODES)[number];

/**
 * The kinds of unit of each block; a kind is in one block at most. Districts are there until 30/6/2025, communes and
 * special zones from 1/7/2025 on: which units a block has on a day follows from their spans. Provinces are compared
 * where one owner looks over several.
 */
export const BLOCKS: Readonly<Record<BlockCode, readonly string[]>> = {
  departments: ['department'],
  districts: ['districtLevel'],
  communes: ['communeLevel', 'specialZone'],
  'central-agencies': ['centralAgency'],
  provinces: ['province'],
};

/** The block of a kind of unit; null for kinds that are in none (enterprises, party bodies). */
export function blockOf(kind: string): BlockCode | null {
  return BLOCK_CODES.find((block) => BLOCKS[block].includes(kind)) ?? null;
}
