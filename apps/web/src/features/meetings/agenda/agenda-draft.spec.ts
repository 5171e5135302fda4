import type { AgendaLine } from '@tiendo/contracts';
import { moved, type AgendaDraft } from './agenda-draft';

const draft: AgendaDraft = (['overdue', 'overdue', 'stopped', 'stopped', 'silent'] as const).map((section, index) => ({
  key: String(index),
  line: { section } as AgendaLine,
  title: '',
  note: '',
  minutes: null,
  hidden: false,
}));
const order = (rows: AgendaDraft) => rows.map(({ key }) => key).join('');

describe('moving a line', () => {
  it('changes places with its neighbour', () => {
    expect(order(moved(draft, '1', 1))).toBe('02134');
    expect(order(moved(draft, '1', -1))).toBe('10234');
  });

  it('changes nothing at either end, and for a line that is not there', () => {
    expect(moved(draft, '0', -1)).toBe(draft);
    expect(moved(draft, '4', 1)).toBe(draft);
    expect(moved(draft, '9', 1)).toBe(draft);
  });

  it('passes a folded section as a whole, whichever way', () => {
    const folded = new Set(['stopped'] as const);
    expect(order(moved(draft, '1', 1, folded))).toBe('02314');
    expect(order(moved(draft, '4', -1, folded))).toBe('01423');
  });
});
