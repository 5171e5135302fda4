import type { Block } from '@tiendo/contracts';
import { BLOCK_PARAM, blockOfWord, wordOfBlock } from '../../shared/url';

/** Names of the choices in the address. */
export const RANKING_PARAMS = {
  block: BLOCK_PARAM,
  period: 'ky',
  index: 'chi-so',
  order: 'thu-tu',
  pillar: 'tru-cot',
  against: 'so-voi',
  parent: 'thuoc',
  version: 'ban',
  movement: 'bien-dong',
  unit: 'don-vi',
  compare: 'so-sanh',
  jump: 'den',
  view: 'hien',
} as const;

const VERSION_WORDS: Readonly<Record<string, string>> = { 'hien-hanh': 'live', 'cong-bo': 'published' };
const INDEX_WORDS: Readonly<Record<string, string>> = { 'hoan-thanh': 'completion', 'muc-dat': 'achievement' };
const ORDER_WORDS: Readonly<Record<string, 'highest' | 'lowest'>> = { 'cao-nhat': 'highest', 'thap-nhat': 'lowest' };
export const MOVEMENTS = ['up', 'down', 'same', 'new'] as const;
export type MovementFilter = (typeof MOVEMENTS)[number];
const MOVEMENT_WORDS: Readonly<Record<string, MovementFilter>> = {
  tang: 'up',
  giam: 'down',
  giu: 'same',
  moi: 'new',
};

/** Ends of the list, for a small screen: the whole of it does not fit there. */
export const LIST_ENDS = ['first', 'last'] as const;
export type ListPart = MovementFilter | (typeof LIST_ENDS)[number] | 'all';
const PART_WORDS: Readonly<Record<string, ListPart>> = {
  ...MOVEMENT_WORDS,
  dau: 'first',
  cuoi: 'last',
  'tat-ca': 'all',
};

/** At most these side by side. */
export const COMPARED_MAX = 4;

/** Which ranking is asked for; null: what the server chooses. */
export interface RankingChoice {
  readonly block: Block | null;
  readonly period: string | null;
  readonly index: string | null;
  /** Which end of a count or a neutral indicator comes first; null: listed without ranks. */
  readonly order: 'highest' | 'lowest' | null;
  readonly pillar: string | null;
  /** Code of a period, or `none`. */
  readonly against: string | null;
  /** `live`, `published`, or the id of a publication. */
  readonly version: string | null;
  /** Code of the unit whose units alone are shown, with their places in the whole block. */
  readonly parent: string | null;
}

export interface RankingState extends RankingChoice {
  /** Which part of the list: of one movement, one end of it, all of it; null: as the screen has room. */
  readonly movement: ListPart | null;
  /** The unit whose line is open. */
  readonly unit: string | null;
  readonly compare: readonly string[];
  /** The unit the list is opened at. */
  readonly jump: string | null;
  /** `table`: as a table; null: as a drawing, where it can be drawn. */
  readonly view: 'table' | null;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,99}$/;
const coded = (text: string | null): string | null => (text !== null && CODE.test(text) ? text : null);

/** Reads an address and survives nonsense: what makes no sense was not said. */
export function parseRanking(params: URLSearchParams): RankingState {
  const get = (name: keyof typeof RANKING_PARAMS) => params.get(RANKING_PARAMS[name]);
  const index = coded(get('index'));
  const version = coded(get('version'));
  const named = index === null ? null : (INDEX_WORDS[index] ?? (index.startsWith('indicator:') ? index : null));
  const compare = (get('compare') ?? '').split(',').filter((code) => CODE.test(code));
  return {
    block: blockOfWord(get('block')),
    period: coded(get('period')),
    index: named,
    order: named?.startsWith('indicator:') ? (ORDER_WORDS[get('order') ?? ''] ?? null) : null,
    // One indicator is not ranked by pillar.
    pillar: named?.startsWith('indicator:') ? null : coded(get('pillar')),
    against: get('against') === 'khong' ? 'none' : coded(get('against')),
    version: version === null ? null : (VERSION_WORDS[version] ?? (/^[0-9a-f-]{36}$/.test(version) ? version : null)),
    parent: coded(get('parent')),
    movement: PART_WORDS[get('movement') ?? ''] ?? null,
    unit: coded(get('unit')),
    compare: [...new Set(compare)].slice(0, COMPARED_MAX),
    jump: coded(get('jump')),
    view: get('view') === 'bang' ? 'table' : null,
  };
}

const wordOf = <T>(words: Readonly<Record<string, T>>, value: T | null): string | null =>
  value === null ? null : (Object.keys(words).find((word) => words[word] === value) ?? null);

/** The state as parameters of an address, nulls for what it does not say. */
export function rankingParams(state: Partial<RankingState>): Record<string, string | null> {
  const {
    block = null,
    period = null,
    index = null,
    order = null,
    pillar = null,
    against = null,
    version = null,
  } = state;
  const { parent = null, movement = null, unit = null, compare = [], jump = null, view = null } = state;
  return {
    [RANKING_PARAMS.block]: block && wordOfBlock(block),
    [RANKING_PARAMS.period]: period,
    [RANKING_PARAMS.index]: index === null ? null : (wordOf(INDEX_WORDS, index) ?? index),
    [RANKING_PARAMS.order]: wordOf(ORDER_WORDS, order),
    [RANKING_PARAMS.pillar]: pillar,
    [RANKING_PARAMS.against]: against === 'none' ? 'khong' : against,
    [RANKING_PARAMS.version]: version === null ? null : (wordOf(VERSION_WORDS, version) ?? version),
    [RANKING_PARAMS.parent]: parent,
    [RANKING_PARAMS.movement]: wordOf(PART_WORDS, movement),
    [RANKING_PARAMS.unit]: unit,
    [RANKING_PARAMS.compare]: compare.length === 0 ? null : compare.join(','),
    [RANKING_PARAMS.jump]: jump,
    [RANKING_PARAMS.view]: view && 'bang',
  };
}

/** A unit into the comparison or out of it; a fifth takes the place of the first. */
export function toggledCompare(compare: readonly string[], code: string): readonly string[] {
  if (compare.includes(code)) return compare.filter((one) => one !== code);
  return [...compare, code].slice(-COMPARED_MAX);
}
