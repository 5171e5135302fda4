import type { Locale } from '../percent/percent.js';
import type { BlockCode } from '../succession/blocks.js';

interface BlockWords {
  /** Who belongs to it, in running text. */
  readonly members: string;
  readonly name: string;
  /** Between which days there are such units; blocks that are there all the time have none. */
  readonly days?: string;
}

const BLOCK_WORDS: Readonly<Record<Locale, Readonly<Record<BlockCode, BlockWords>>>> = {
  vi: {
    departments: { members: 'các sở, ban, ngành', name: 'Khối sở, ban, ngành' },
    districts: {
      members: 'các huyện, thị xã, thành phố',
      name: 'Khối UBND các huyện, thị xã, thành phố',
      days: 'đến 30/6/2025',
    },
    communes: {
      members: 'các xã, phường, đặc khu',
      name: 'Khối UBND các xã, phường, đặc khu',
      days: 'từ 01/7/2025',
    },
    'central-agencies': {
      members: 'các cơ quan Trung ương trên địa bàn',
      name: 'Khối cơ quan Trung ương trên địa bàn',
    },
    provinces: { members: 'các tỉnh, thành phố', name: 'Khối các tỉnh, thành phố' },
  },
  en: {
    departments: { members: 'the departments', name: 'Departments' },
    districts: {
      members: 'the districts, towns and cities',
      name: 'Districts, towns and cities',
      days: 'until 30 Jun 2025',
    },
    communes: {
      members: 'the communes, wards and special zones',
      name: 'Communes, wards and special zones',
      days: 'from 1 Jul 2025',
    },
    'central-agencies': { members: 'the central agencies in the province', name: 'Central agencies in the province' },
    provinces: { members: 'the provinces and cities', name: 'Provinces and cities' },
  },
};

/** A block as one chooses it: `Khối UBND các huyện, thị xã, thành phố (đến 30/6/2025)`. */
export function blockLabel(block: BlockCode, locale: Locale = 'vi'): string {
  const { name, days } = BLOCK_WORDS[locale][block];
  return days === undefined ? name : `${name} (${days})`;
}

/** A block where its days are known or do not matter: in a sentence, and in results of other years. */
export function blockName(block: BlockCode, locale: Locale = 'vi'): string {
  return BLOCK_WORDS[locale][block].name;
}

/** A block beside the word "Khối", where there is little room: `Xã, phường, đặc khu`. */
export function blockShortName(block: BlockCode, locale: Locale = 'vi'): string {
  const members = BLOCK_WORDS[locale][block].members.replace(/^(?:các|the) /, '');
  return members.charAt(0).toLocaleUpperCase(locale) + members.slice(1);
}

/** Who belongs to a block, in running text: `các xã, phường, đặc khu`. */
export function blockMembers(block: BlockCode, locale: Locale = 'vi'): string {
  return BLOCK_WORDS[locale][block].members;
}
