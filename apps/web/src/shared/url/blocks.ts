import type { BlockCode } from '@tiendo/indicators/succession';

/** `khoi`: the block a screen shows. */
export const BLOCK_PARAM = 'khoi';

/** Blocks by the words that stand in addresses. */
const BLOCK_OF_WORD: Readonly<Record<string, BlockCode>> = {
  'so-nganh': 'departments',
  'cap-huyen': 'districts',
  'cap-xa': 'communes',
  'trung-uong': 'central-agencies',
  tinh: 'provinces',
  // Addresses that were sent about before blocks had words of their own.
  departments: 'departments',
  districts: 'districts',
  communes: 'communes',
  'central-agencies': 'central-agencies',
  provinces: 'provinces',
};

/** The block an address names, by its word or, as older addresses do, by its code; null: none that there is. */
export const blockOfWord = (word: string | null): BlockCode | null =>
  word !== null && Object.hasOwn(BLOCK_OF_WORD, word) ? (BLOCK_OF_WORD[word] ?? null) : null;

/** The word a block stands with in addresses. */
export const wordOfBlock = (block: BlockCode): string =>
  Object.keys(BLOCK_OF_WORD).find((word) => BLOCK_OF_WORD[word] === block) ?? block;
