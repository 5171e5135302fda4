import { jest } from '@jest/globals';
import type { NewFigure, RecordedFigures } from '@tiendo/contracts';
import { ApiProblem, NetworkFailure } from '../api';
import { CellStore, type EnteredSquare } from './cell-store';

const KEY = 'phieu|ha-long';
const EXTRAS = { grade: 'preliminary' } as const;
type Figure = NonNullable<EnteredSquare['cell']['figure']>;
const figure = (value: string): Figure => ({
  ...{ numerator: null, denominator: null, value, statedPercent: null, qualifier: 'exact', outcome: null },
  cumulative: false,
});
const squareOf = (standing: Figure | null): EnteredSquare => ({
  key: KEY,
  line: { indicator: { measureUnit: 'phiếu', direction: 'neutral' }, cumulative: false, target: null },
  cell: { figure: standing, version: standing === null ? 0 : 1 },
});

/** A store whose writes are answered, or refused, by the test. */
function storeWith(standing: Figure | null = null, emptied?: NewFigure) {
  const sent: NewFigure[] = [];
  const recorded: RecordedFigures[] = [];
  const written: [string, string | undefined][] = [];
  const answers: (() => Promise<RecordedFigures>)[] = [];
  const square = squareOf(standing);
  const withdraw = jest.fn((_: EnteredSquare, __: string) => Promise.resolve({ cells: [], aggregates: [] }));
  const store = new CellStore<EnteredSquare, NewFigure, RecordedFigures>();
  store.attach({
    written: ({ key }, body) => written.push([key, body.text]),
    square: (key) => (key === KEY ? square : null),
    ...(emptied && { emptied }),
    put: (_, body) => {
      sent.push(body);
      return (answers.shift() ?? (() => Promise.resolve({ cells: [], aggregates: [] })))();
    },
    withdraw,
    recorded: (answer) => recorded.push(answer),
    refresh: () => Promise.resolve(),
  });
  return { store, written, sent, answers, recorded, withdraw, state: () => store.current().drafts.get(KEY)?.state };
}
const problem = (status: number, code: string, errors: { pointer: string; code: string; detail: string }[] = []) =>
  new ApiProblem({ type: '', title: code, status, code, requestId: 'r', errors });
const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

describe('cells being typed into', () => {
  it('saves each by itself and says so', async () => {
    const { store, sent, state, recorded } = storeWith();
    store.commit(KEY, ' 1503 ', EXTRAS);
    expect(state()).toBe('saving');
    expect(store.current().drafts.size > 0).toBe(true);
    await settled();
    expect(sent).toEqual([{ grade: 'preliminary', text: '1503' }]);
    expect(recorded).toHaveLength(1);
    expect(store.current().saved.has(KEY)).toBe(true);
    expect(store.current().drafts.size > 0).toBe(false);
  });

  it('sends nothing for what cannot be read, is unchanged, or is emptied', () => {
    const { store, sent } = storeWith(figure('1503'));
    store.commit(KEY, '1503', EXTRAS);
    expect(store.current().drafts.size > 0).toBe(false);
    store.commit(KEY, '1,384,389', EXTRAS);
    expect(store.current().drafts.get(KEY)).toMatchObject({
      state: 'unreadable',
      code: 'english-format',
      choices: [{ value: '1384389' }],
    });
    store.commit(KEY, '', EXTRAS);
    expect(store.current().drafts.get(KEY)).toMatchObject({ state: 'unreadable', code: 'emptied' });
    store.drop(KEY);
    expect(store.current().drafts.size > 0).toBe(false);
    expect(sent).toEqual([]);
  });

  it('takes an answer back by emptying its cell where that is enough, and gives one that needs no reading', async () => {
    const { store, sent, state } = storeWith(figure('1503'), { grade: 'preliminary', note: 'emptied' });
    store.commit(KEY, '', EXTRAS);
    await settled();
    store.give(KEY, '', { grade: 'preliminary', outcome: 'noOccurrence' });
    expect(state()).toBe('saving');
    await settled();
    expect(sent.map(({ note, outcome }) => note ?? outcome)).toEqual(['emptied', 'noOccurrence']);
  });

  it('keeps what was typed while the line or the session is gone or others write, and sends it again', async () => {
    const { store, answers, sent, state } = storeWith();
    answers.push(() => Promise.reject(new NetworkFailure(new Error('offline'))));
    store.commit(KEY, '1503', EXTRAS);
    await settled();
    expect(store.current().drafts.get(KEY)).toEqual({ text: '1503', state: 'waiting' });
    answers.push(() => Promise.reject(problem(401, 'sign-in-required')));
    store.retry();
    await settled();
    expect(state()).toBe('waiting');
    answers.push(() => Promise.reject(problem(409, 'busy')));
    store.retry();
    await settled();
    expect(state()).toBe('waiting');
    store.retry();
    await settled();
    expect(sent).toHaveLength(4);
    expect(store.current().drafts.size > 0).toBe(false);
  });

  it('asks for a note where the checks object, and sends what is kept on purpose', async () => {
    const { store, answers, sent } = storeWith();
    const errors = [{ pointer: '/accept', code: 'cumulativeFalls', detail: 'Số lũy kế giảm' }];
    answers.push(() => Promise.reject(problem(422, 'figure-doubtful', errors)));
    store.commit(KEY, '9', EXTRAS);
    await settled();
    expect(store.current().drafts.get(KEY)).toMatchObject({
      state: 'doubtful',
      objections: [{ kind: 'cumulativeFalls' }],
    });
    store.accept(KEY, 'Rà soát lại', EXTRAS);
    await settled();
    expect(sent.at(-1)).toMatchObject({ text: '9', note: 'Rà soát lại', accept: ['cumulativeFalls'] });
  });

  it('overwrites nobody: a stale cell waits for a choice', async () => {
    const { store, answers, state } = storeWith();
    answers.push(() => Promise.reject(problem(412, 'stale')));
    store.commit(KEY, '9', EXTRAS);
    await settled();
    expect(state()).toBe('stale');
    store.again(KEY);
    await settled();
    expect(state()).toBeUndefined();
  });

  it('tells what was written, so that it can be taken back', async () => {
    const { store, written } = storeWith();
    store.commit(KEY, '1503', EXTRAS);
    await settled();
    expect(written).toEqual([[KEY, '1503']]);
  });

  it('goes on with what an earlier page kept: sends what was taken, leaves what was being typed', async () => {
    const before = storeWith();
    before.store.type(KEY, '150');
    expect(before.store.kept()).toEqual({ [KEY]: { text: '150', version: 0, body: null, unfinished: true } });
    const after = storeWith();
    after.store.restore(before.store.kept(), EXTRAS);
    await settled();
    expect([after.state(), after.sent]).toEqual(['unfinished', []]);

    before.answers.push(() => Promise.reject(new NetworkFailure('down')));
    before.store.commit(KEY, '1503', EXTRAS);
    await settled();
    const later = storeWith();
    later.store.restore(before.store.kept(), EXTRAS);
    await settled();
    expect(later.sent).toEqual([{ grade: 'preliminary', text: '1503' }]);
    expect(later.store.kept()).toEqual({});
  });

  it('asks before it sends over what somebody else recorded while it was typed or kept', async () => {
    const kept = { [KEY]: { text: '1503', version: 4, body: null, unfinished: false } };
    const { store, sent, state } = storeWith(figure('1500'));
    store.restore(kept, EXTRAS);
    expect(state()).toBe('stale');
    store.again(KEY);
    await settled();
    expect(sent).toHaveLength(1);
  });
});
