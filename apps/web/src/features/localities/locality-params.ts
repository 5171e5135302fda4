import type { BlockCode } from '@tiendo/indicators/succession';
import { BLOCK_PARAM, blockOfWord, wordOfBlock } from '../../shared/url';

/** What the address of the screen says, beside the two times. */
export const PARAMS = {
  period: 'ky',
  pillar: 'tru-cot',
  block: BLOCK_PARAM,
  boundary: 'ranh-gioi',
  parent: 'thuoc',
  view: 'xem',
  q: 'tim',
} as const;

export const VIEWS = ['matrix', 'pillars', 'map', 'trend'] as const;
export type View = (typeof VIEWS)[number];
const VIEW_WORDS: Readonly<Record<View, string>> = {
  matrix: 'chua-dat',
  pillars: 'tru-cot',
  map: 'ban-do',
  trend: 'xu-huong',
};
/** Views of earlier addresses, and where they lead now. */
const EARLIER: Readonly<Record<string, View>> = { nhiet: 'pillars', 'thu-hang': 'pillars', o: 'map' };

const BOUNDARY_WORDS = { before: 'truoc', after: 'sau', comparable: 'so-sanh-duoc' } as const;
export type Boundary = keyof typeof BOUNDARY_WORDS;

export interface Choice {
  readonly period?: string;
  readonly pillar?: string;
  readonly block?: BlockCode;
  readonly boundary?: Boundary;
  readonly parent?: string;
  readonly view: View;
  readonly q: string;
}

const keyOf = <K extends string>(words: Readonly<Record<K, string>>, word: string | null): K | undefined =>
  (Object.keys(words) as K[]).find((key) => words[key] === word);

/** Reads the choice off an address and survives nonsense: what means nothing was not said. */
export function parseChoice(search: URLSearchParams): Choice {
  const code = (name: string): string | undefined => {
    const value = search.get(name);
    return value !== null && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value) ? value : undefined;
  };
  const period = search.get(PARAMS.period);
  const isPeriod = period !== null && /^\d{4}(?:M\d{2}|Q\d|H\d|N9|-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})?$/.test(period);
  return {
    period: isPeriod ? period : undefined,
    pillar: code(PARAMS.pillar),
    block: blockOfWord(search.get(PARAMS.block)) ?? undefined,
    boundary: keyOf(BOUNDARY_WORDS, search.get(PARAMS.boundary)),
    parent: code(PARAMS.parent),
    view: keyOf(VIEW_WORDS, search.get(PARAMS.view)) ?? EARLIER[search.get(PARAMS.view) ?? ''] ?? 'matrix',
    q: search.get(PARAMS.q)?.slice(0, 100) ?? '',
  };
}

/** The choice as it stands in an address; what is the default is left out. */
export function choiceParams(choice: Choice): Record<string, string | undefined> {
  return {
    [PARAMS.period]: choice.period,
    [PARAMS.pillar]: choice.pillar,
    [PARAMS.block]: choice.block && wordOfBlock(choice.block),
    [PARAMS.boundary]: choice.boundary && BOUNDARY_WORDS[choice.boundary],
    [PARAMS.parent]: choice.parent,
    [PARAMS.view]: choice.view === 'matrix' ? undefined : VIEW_WORDS[choice.view],
    [PARAMS.q]: choice.q || undefined,
  };
}
