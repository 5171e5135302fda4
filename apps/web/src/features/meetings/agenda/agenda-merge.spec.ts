import type { AgendaLine } from '@tiendo/contracts';
import type { AgendaDraft, DraftLine } from './agenda-draft';
import { agendaDifferences, isSameAgenda, mergedAgenda } from './agenda-merge';

const line = (key: string, change: Partial<DraftLine> = {}): DraftLine => ({
  key,
  line: { id: key, section: 'overdue' } as AgendaLine,
  title: '',
  note: '',
  minutes: null,
  hidden: false,
  ...change,
});
const base: AgendaDraft = [line('a'), line('b'), line('c')];
const keys = (mine: AgendaDraft, theirs: AgendaDraft) => agendaDifferences(base, mine, theirs).map(({ key }) => key);
const merge = (mine: AgendaDraft, theirs: AgendaDraft, ...taken: string[]) =>
  mergedAgenda(mine, theirs, new Set(taken));
const order = (draft: AgendaDraft) => draft.map(({ key }) => key).join('');

describe('two versions of an agenda', () => {
  it.each<[string, AgendaDraft, AgendaDraft, string[]]>([
    ['no difference', base, base, []],
    ['minutes of one line', [line('a', { minutes: 10 }), line('b'), line('c')], base, ['a minutes']],
    [
      'two fields of one line, each by another',
      [line('a', { minutes: 10 }), line('b'), line('c')],
      [line('a', { note: 'Hỏi Sở Tài chính' }), line('b'), line('c')],
      ['a note', 'a minutes'],
    ],
    ['a line more', [...base, line('moi', { line: null })], base, ['moi line']],
    ['a line less', [line('a'), line('c')], base, ['b line']],
    ['another order', [line('b'), line('a'), line('c')], base, ['order']],
  ])('%s', (_, mine, theirs, expected) => expect(keys(mine, theirs)).toEqual(expected));

  it('become one by field', () => {
    const mine = [line('a', { minutes: 10, note: 'của tôi' }), line('b'), line('c')];
    const theirs = [line('a', { minutes: 20, note: 'của họ' }), line('b'), line('c')];
    expect(merge(mine, theirs)[0]).toMatchObject({ minutes: 10, note: 'của tôi' });
    expect(merge(mine, theirs, 'a note')[0]).toMatchObject({ minutes: 10, note: 'của họ' });
  });

  it('keep what one added and take what the other added, each in its place', () => {
    const mine = [line('a'), line('moi', { line: null }), line('b'), line('c')];
    const theirs = [line('x'), line('a'), line('b'), line('y'), line('c')];
    expect(order(merge(mine, theirs, 'x line', 'y line'))).toBe('xamoibyc');
    expect(order(merge(mine, theirs, 'y line', 'moi line'))).toBe('abyc');
  });

  it('send a line that the other took off as a new one, or leave it off', () => {
    const theirs = [line('a'), line('c')];
    expect(merge(base, theirs)[1]).toMatchObject({ key: 'b', line: null });
    expect(order(merge(base, theirs, 'b line'))).toBe('ac');
  });

  it('take the order of either', () => {
    const theirs = [line('c'), line('b'), line('a')];
    expect(order(merge(base, theirs, 'order'))).toBe('cba');
    expect(order(merge(base, theirs))).toBe('abc');
  });

  it('are the same where the same would be sent', () => {
    expect(isSameAgenda(base, [...base])).toBe(true);
    expect(isSameAgenda(base, [line('a', { title: ' ' }), line('b'), line('c')])).toBe(true);
    expect(isSameAgenda(base, [line('a', { title: 'x' }), line('b'), line('c')])).toBe(false);
  });
});
