import { jest } from '@jest/globals';
import type { NewFigure, RecordedFigures } from '@tiendo/contracts';
import { ApiProblem, NetworkFailure } from '../../../shared/api';
import { figure, grid } from '../testing/grid';
import { CellStore } from './cell-store';
import { layoutOf, type Square } from './layout';

const KEY = 'phieu|ha-long';
const EXTRAS = { grade: 'preliminary' } as const;
const layout = (figures = {}) => layoutOf(grid(figures), { q: '', pillar: null, missing: false, down: null });

/** A store whose writes are answered, or refused, by the test. */
function storeWith(figures = {}) {
  const sent: NewFigure[] = [];
  const recorded: RecordedFigures[] = [];
  const answers: (() => Promise<RecordedFigures>)[] = [];
  const squares = layout(figures).byKey;
  const withdraw = jest.fn((_: Square, __: string) => Promise.resolve({ cells: [], aggregates: [] }));
  const store = new CellStore();
  store.attach({
    undoReason: 'Hoàn tác khi nhập',
    square: (key) => squares.get(key) ?? null,
    put: (_, body) => {
      sent.push(body);
      return (answers.shift() ?? (() => Promise.resolve({ cells: [], aggregates: [] })))();
    },
    withdraw,
    recorded: (answer) => recorded.push(answer),
    refresh: () => Promise.resolve(),
  });
  return { store, sent, answers, recorded, withdraw, state: () => store.current().drafts.get(KEY)?.state };
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
    expect(store.unsaved).toBe(true);
    await settled();
    expect(sent).toEqual([{ grade: 'preliminary', text: '1503' }]);
    expect(recorded).toHaveLength(1);
    expect(store.current().saved.has(KEY)).toBe(true);
    expect(store.unsaved).toBe(false);
  });

  it('sends nothing for what cannot be read, is unchanged, or is emptied', () => {
    const { store, sent } = storeWith({ [KEY]: figure({ value: '1503' }) });
    store.commit(KEY, '1503', EXTRAS);
    expect(store.unsaved).toBe(false);
    store.commit(KEY, '1,384,389', EXTRAS);
    expect(store.current().drafts.get(KEY)).toMatchObject({
      state: 'unreadable',
      code: 'english-format',
      choices: [{ value: '1384389' }],
    });
    store.commit(KEY, '', EXTRAS);
    expect(store.current().drafts.get(KEY)).toMatchObject({ state: 'unreadable', code: 'emptied' });
    store.drop(KEY);
    expect(store.unsaved).toBe(false);
    expect(sent).toEqual([]);
  });

  it('keeps what was typed while the line or the session is gone, and sends it again', async () => {
    const { store, answers, sent, state } = storeWith();
    answers.push(() => Promise.reject(new NetworkFailure(new Error('offline'))));
    store.commit(KEY, '1503', EXTRAS);
    await settled();
    expect(store.current().drafts.get(KEY)).toEqual({ text: '1503', state: 'waiting' });
    answers.push(() => Promise.reject(problem(401, 'sign-in-required')));
    store.retry();
    await settled();
    expect(state()).toBe('waiting');
    store.retry();
    await settled();
    expect(sent).toHaveLength(3);
    expect(store.unsaved).toBe(false);
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

  it('undoes the last saved cell by a correction, or by taking it back where nothing stood', async () => {
    const empty = storeWith();
    empty.store.commit(KEY, '1503', EXTRAS);
    await settled();
    expect(empty.store.undo(EXTRAS)).toBe(KEY);
    expect(empty.withdraw).toHaveBeenCalledWith(expect.objectContaining({ key: KEY }), 'Hoàn tác khi nhập');
    expect(empty.store.undo(EXTRAS)).toBeNull();
    const filled = storeWith({ [KEY]: figure({ value: '1500' }) });
    filled.store.commit(KEY, '1503', EXTRAS);
    await settled();
    filled.store.undo(EXTRAS);
    await settled();
    expect(filled.sent.at(-1)).toMatchObject({ value: '1500', text: '1.500', note: 'Hoàn tác khi nhập' });
    expect(filled.store.undo(EXTRAS)).toBeNull();
  });
});
