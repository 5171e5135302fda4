import { Journal, type Step } from './journal';

const STALE = new Error('stale');
const OFFLINE = new Error('offline');

/** A journal, and steps that write down what is done to them. */
function setUp() {
  const log: string[] = [];
  const failing = new Map<string, Error>();
  const act = (what: string) => () => {
    const error = failing.get(what);
    if (error) return Promise.reject(error);
    log.push(what);
    return Promise.resolve();
  };
  const step = (words: string): Step => ({ words, area: 'figures', undo: act(`-${words}`), redo: act(`+${words}`) });
  return { journal: new Journal((error) => error === STALE), step, log, failing };
}

it('takes back the last first, and does again in the order things were done', async () => {
  const { journal, step, log } = setUp();
  for (const words of ['a', 'b', 'c']) journal.add(step(words));
  await journal.undo();
  await journal.undo();
  await journal.redo();
  await journal.undo();
  await journal.undo();
  expect(log).toEqual(['-c', '-b', '+b', '-b', '-a']);
  expect(await journal.undo()).toEqual({ type: 'nothing' });
  expect(journal.current()).toMatchObject({ done: null, undone: { words: 'a' } });
});

it('forgets what was taken back once something else is done', async () => {
  const { journal, step } = setUp();
  journal.add(step('a'));
  await journal.undo();
  journal.add(step('b'));
  expect(await journal.redo()).toEqual({ type: 'nothing' });
});

it('ends where somebody else was there meanwhile', async () => {
  const { journal, step, failing, log } = setUp();
  for (const words of ['a', 'b']) journal.add(step(words));
  failing.set('-b', STALE);
  expect(await journal.undo()).toMatchObject({ type: 'failed', step: { words: 'b' } });
  expect(await journal.undo()).toEqual({ type: 'nothing' });
  expect(log).toEqual([]);
});

it('keeps what could not be taken back for want of a connection', async () => {
  const { journal, step, failing, log } = setUp();
  journal.add(step('a'));
  failing.set('-a', OFFLINE);
  expect(await journal.undo()).toMatchObject({ type: 'failed' });
  failing.clear();
  expect(await journal.undo()).toMatchObject({ type: 'done' });
  expect(log).toEqual(['-a']);
});

it('takes back one thing at a time, and only the one that is meant', async () => {
  const { journal, step, log } = setUp();
  const [a, b] = [step('a'), step('b')];
  journal.add(a);
  journal.add(b);
  expect(await journal.undo(a)).toEqual({ type: 'nothing' });
  const [first, second] = await Promise.all([journal.undo(), journal.undo()]);
  expect([first.type, second.type, log]).toEqual(['done', 'nothing', ['-b']]);
});
