import { ApiProblem, NetworkFailure } from '../api';
import { depositInMemory } from './deposit';
import { Outbox, SentElsewhere, Superseded, type NewWrite, type OutboxWorld } from './outbox';

const ROUTE = '/provinces/{province}/submissions/{submissionId}/lines/{indicator}/{subject}';

const line = (target: string, text: string, ifMatch = 1): NewWrite => ({
  ...{ about: 'mau 1', target, record: 'lines', kept: { form: 'submission-lines', about: 'mau 1', cell: target } },
  call: { method: 'put', route: ROUTE, path: { indicator: target }, body: { text }, ifMatch },
});
const problem = (status: number, code: string) =>
  new ApiProblem({ type: '', title: code, status, code, requestId: 'r' });

/** A server with versions and keys, as the API has them, and a line that the test cuts. */
class Server {
  isThere = true;
  /** Writes that arrive and whose answer is lost. */
  losesAnswers = false;
  session: string | null = 'an';
  readonly values = new Map<string, { text: string; version: number }>();
  readonly done: string[] = [];
  private readonly answers = new Map<string, unknown>();

  send(call: Parameters<OutboxWorld['send']>[0]): Promise<unknown> {
    if (!this.isThere) return Promise.reject(new NetworkFailure('cut'));
    if (this.session === null) return Promise.reject(problem(401, 'sign-in-required'));
    const replay = this.answers.get(call.idempotencyKey);
    if (replay) return Promise.resolve(replay);
    const target = call.path['indicator'] ?? '';
    const { text } = call.body as { text: string };
    if (text === 'refused') return Promise.reject(problem(422, 'invalid-request'));
    const version = this.values.get(target)?.version ?? 1;
    if (call.ifMatch !== version) return Promise.reject(problem(412, 'stale'));
    this.values.set(target, { text, version: version + 1 });
    this.done.push(`${target}=${text}`);
    const answer = { lines: [{ version: version + 1 }] };
    this.answers.set(call.idempotencyKey, answer);
    return this.losesAnswers ? Promise.reject(new NetworkFailure('lost')) : Promise.resolve(answer);
  }
}

function stage() {
  const server = new Server();
  const device = depositInMemory();
  const forgotten: string[] = [];
  const timers: (() => void)[] = [];
  let account: string | null = 'an';
  let now = 0;
  /** A window of the browser; another over the same device is the browser opened anew, or a second window. */
  const window = (open: OutboxWorld['open'] = () => Promise.resolve(device)) =>
    new Outbox({
      open,
      account: () => account,
      send: (call) => server.send(call),
      sessionOf: () => (server.isThere ? Promise.resolve(server.session) : Promise.reject(new NetworkFailure('cut'))),
      exclusively: (work) => work(),
      forget: (of, { cell }) => forgotten.push(`${of} ${cell ?? ''}`),
      later: (then) => {
        timers.push(then);
        return () => void timers.splice(timers.indexOf(then), 1);
      },
      now: () => now,
    });
  return {
    ...{ server, device, forgotten, timers, window },
    signIn: (as: string | null) => {
      account = as;
      server.session = as;
    },
    pass: (days: number) => {
      now += days * 86_400_000;
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const targets = Array.from({ length: 50 }, (_, index) => `chi-tieu-${index}`);

describe('the queue of writes', () => {
  it('sends at once while there is a line, and keeps nothing', async () => {
    const { server, device, window } = stage();
    await expect(window().save(line('a', '12'))).resolves.toEqual({ lines: [{ version: 2 }] });
    expect(server.done).toEqual(['a=12']);
    expect(await device.list('an')).toEqual([]);
  });

  it('sends 50 cells once and in order, though the line drops among them and the browser is closed', async () => {
    const { server, device, forgotten, window } = stage();
    const first = window();
    const told: string[] = [];
    for (const [index, target] of targets.entries()) {
      if (index === 20) server.isThere = false;
      void first.save(line(target, String(index)), { waits: () => told.push(target) });
      await settled();
    }
    expect(server.done).toHaveLength(20);
    expect(new Set(told)).toEqual(new Set(targets.slice(20)));
    expect(first.current()).toMatchObject({ isWaiting: true, isDurable: true });
    expect(first.current().writes).toHaveLength(30);

    const second = window();
    server.isThere = true;
    await second.flush();
    expect(server.done).toEqual(targets.map((target, index) => `${target}=${index}`));
    expect(await device.list('an')).toEqual([]);
    // Nobody of this page had them on screen: what was kept of them is forgotten here.
    expect(forgotten).toEqual(targets.slice(20).map((target) => `an ${target}`));
    expect(second.current()).toMatchObject({ writes: [], isWaiting: false });
  });

  it('writes once what arrived without its answer coming back', async () => {
    const { server, window } = stage();
    const page = window();
    server.losesAnswers = true;
    const saved = page.save(line('a', '12'));
    await settled();
    expect(page.current().isWaiting).toBe(true);
    server.losesAnswers = false;
    await page.flush();
    await expect(saved).resolves.toEqual({ lines: [{ version: 2 }] });
    expect(server.done).toEqual(['a=12']);
  });

  it('sends of one cell what was typed last, and over its own write where that may have arrived', async () => {
    const { server, window } = stage();
    const page = window();
    server.isThere = false;
    void page.save(line('a', '1')).catch(() => undefined);
    await settled();
    const b = page.save(line('b', '1'));
    const again = page.save(line('b', '2'));
    await expect(b).rejects.toBeInstanceOf(Superseded);
    void page.save(line('a', '2')).catch(() => undefined);
    await settled();
    server.isThere = true;
    await page.flush();
    await again;
    expect(server.done).toEqual(['a=1', 'b=2', 'a=2']);
    expect(server.values.get('a')).toEqual({ text: '2', version: 3 });
    // The page has not read the new version yet.
    await page.save(line('a', '3', 1));
    expect(server.values.get('a')?.text).toBe('3');
  });

  it('gives back what somebody else was first with, or the server refuses, and goes on', async () => {
    const { server, device, window } = stage();
    const page = window();
    server.isThere = false;
    const outcomes = [line('a', '12'), line('b', 'refused'), line('c', '3')].map((write) =>
      page.save(write).catch((error: unknown) => (error instanceof ApiProblem ? error.code : error)),
    );
    await settled();
    server.values.set('a', { text: '15', version: 2 });
    server.isThere = true;
    await page.flush();
    expect(await Promise.all(outcomes)).toEqual(['stale', 'invalid-request', { lines: [{ version: 2 }] }]);
    expect(server.values.get('a')?.text).toBe('15');
    expect(await device.list('an')).toEqual([]);
  });

  it('goes on with what an earlier page left, and does not send it a second time', async () => {
    const { server, window } = stage();
    server.isThere = false;
    void window().save(line('a', '12'));
    await settled();
    const next = window();
    const joined = next.save(line('a', '12'));
    await settled();
    server.isThere = true;
    await next.flush();
    await joined;
    expect(server.done).toEqual(['a=12']);
    expect(next.hasArrived(line('a', '12'))).toBe(true);
    // A page that read the report before would send it once more over the version before.
    await next.save(line('a', '12'));
    expect(server.done).toEqual(['a=12']);
  });

  it('never sends under another account, and shows nothing of one to another', async () => {
    const { server, device, window, signIn } = stage();
    server.isThere = false;
    void window().save(line('a', '12'));
    await settled();
    server.isThere = true;
    signIn('binh');
    const theirs = window();
    await theirs.tell();
    await theirs.flush();
    expect(theirs.current().writes).toEqual([]);
    expect(await theirs.find('mau 1', 'a')).toBeNull();
    expect(server.done).toEqual([]);
    // Somebody else has signed in in another window of this browser, and this page has not noticed.
    signIn('an');
    server.session = 'binh';
    const mine = window();
    await mine.flush();
    expect(server.done).toEqual([]);
    expect(await device.list('an')).toHaveLength(1);
  });

  it('waits for the person where the session has ended, without asking by itself', async () => {
    const { server, timers, window } = stage();
    const page = window();
    server.session = null;
    const saved = page.save(line('a', '12'));
    await settled();
    expect(page.current().isWaiting).toBe(true);
    expect(timers).toEqual([]);
    server.session = 'an';
    await page.flush();
    await saved;
    expect(server.done).toEqual(['a=12']);
  });

  it('asks again by itself after a while without a line', async () => {
    const { server, timers, window } = stage();
    const page = window();
    server.isThere = false;
    const saved = page.save(line('a', '12'));
    await settled();
    expect(timers).toHaveLength(1);
    server.isThere = true;
    timers[0]?.();
    await saved;
    await settled();
    expect(timers).toHaveLength(0);
  });

  it('tells a window that another one has sent what it waits for', async () => {
    const { server, window } = stage();
    const [one, other] = [window(), window()];
    server.isThere = false;
    const saved = one.save(line('a', '12')).catch((error: unknown) => error);
    await settled();
    server.isThere = true;
    await other.flush();
    await one.flush();
    expect(await saved).toBeInstanceOf(SentElsewhere);
    expect(server.done).toEqual(['a=12']);
  });

  it('forgets what was given up, what lay there for 14 days, and all of an account that is wiped', async () => {
    const { server, device, window, pass } = stage();
    server.isThere = false;
    const page = window();
    for (const target of ['a', 'b']) void page.save(line(target, '1')).catch(() => undefined);
    await settled();
    await page.discard('mau 1', 'a');
    expect((await device.list('an')).map(({ target }) => target)).toEqual(['b']);
    pass(13);
    await window().open();
    expect(await device.list('an')).toHaveLength(1);
    pass(2);
    await window().open();
    expect(await device.list('an')).toEqual([]);
    void page.save(line('c', '1')).catch(() => undefined);
    await settled();
    await page.wipe('an');
    expect(await device.accounts()).toEqual([]);
  });

  it('sends all the same where the device stores nothing, and says so', async () => {
    const { server, window } = stage();
    const page = window(() => Promise.reject(new DOMException('blocked', 'SecurityError')));
    await page.save(line('a', '12'));
    expect(server.done).toEqual(['a=12']);
    expect(page.current().isDurable).toBe(false);
  });

  it('leaves a screen that is gone alone', async () => {
    const { server, forgotten, window } = stage();
    const page = window();
    server.isThere = false;
    const leaving = new AbortController();
    let isHeard = false;
    void page.save(line('a', '12'), { signal: leaving.signal }).finally(() => {
      isHeard = true;
    });
    await settled();
    leaving.abort();
    server.isThere = true;
    await page.flush();
    await settled();
    expect(isHeard).toBe(false);
    expect(forgotten).toEqual(['an a']);
  });
});
