import type { Block, BoardUnit, ReportRequestBody } from '@tiendo/contracts';
import { BLOCK_CODES } from '@tiendo/indicators/succession';
import { useSearchParams } from 'react-router';
import { BLOCK_PARAM, blockOfWord, FILTER_PARAMS, wordOfBlock } from '../../../../shared/url';
import { BOARD_GROUPS, type BoardGroup, groupOf } from '../request-standing';

/** Units that are in no block, in the address and in the choice of blocks. */
export const OTHER_BLOCK = 'khac' as const;
type Choice = Block | typeof OTHER_BLOCK;

/** Groups by the words that stand in addresses. */
const GROUP_WORDS: Readonly<Record<BoardGroup, string>> = {
  overdue: 'qua-han',
  waiting: 'chua-gui',
  takenBack: 'rut-ve',
  source: 'du-thao-cua-nguon',
  onTime: 'dung-han',
  late: 'gui-muon',
  planned: 'se-hoi',
  excused: 'khong-phai-gui',
};

export interface BoardRow extends BoardUnit {
  readonly group: BoardGroup;
}

/** Units of a board, those that still owe first; in official order within a group. */
export const boardOf = ({ board, state }: Pick<ReportRequestBody, 'board' | 'state'>): BoardRow[] =>
  board
    .map((unit) => ({ ...unit, group: groupOf(unit, state) }))
    .sort((one, other) => BOARD_GROUPS.indexOf(one.group) - BOARD_GROUPS.indexOf(other.group));

/** The board as the address filters it: its groups with their counts in the block chosen, and the units left. */
export function useBoardView(rows: readonly BoardRow[]) {
  const [search, setSearch] = useSearchParams();
  const blocks: Choice[] = [
    ...BLOCK_CODES.filter((block) => rows.some((row) => row.block === block)),
    ...(rows.some((row) => row.block === null) ? [OTHER_BLOCK] : []),
  ];
  const word = search.get(BLOCK_PARAM);
  const asked: Choice | null = word === OTHER_BLOCK ? OTHER_BLOCK : blockOfWord(word);
  const block = asked !== null && blocks.includes(asked) ? asked : null;
  const ofBlock = rows.filter((row) => block === null || (row.block ?? OTHER_BLOCK) === block);
  const groups = BOARD_GROUPS.flatMap((group) => {
    const count = ofBlock.filter((row) => row.group === group).length;
    return rows.some((row) => row.group === group) ? [{ group, count }] : [];
  });
  const group = BOARD_GROUPS.find((one) => GROUP_WORDS[one] === search.get(FILTER_PARAMS.status)) ?? null;
  const withParam = (name: string, value: string | null): URLSearchParams => {
    const after = new URLSearchParams(search);
    if (value === null) after.delete(name);
    else after.set(name, value);
    return after;
  };
  return {
    blocks,
    block,
    groups,
    group,
    ofBlock,
    shown: ofBlock.filter((row) => group === null || row.group === group),
    linkTo: (one: BoardGroup | null) => `?${withParam(FILTER_PARAMS.status, one && GROUP_WORDS[one]).toString()}`,
    chooseBlock: (one: Choice | null) =>
      setSearch(withParam(BLOCK_PARAM, one === null || one === OTHER_BLOCK ? one : wordOfBlock(one)), {
        replace: true,
      }),
    clear: () => {
      const after = withParam(FILTER_PARAMS.status, null);
      after.delete(BLOCK_PARAM);
      setSearch(after, { replace: true });
    },
  };
}
