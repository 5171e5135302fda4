// @ts-check
// Holds the row of one plan and asks others meanwhile: who has nothing to do with it must not feel it.
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { middle } from '../../bench/middle.mjs';
import { live } from '../lib/lifetime.mjs';
import { numberOption } from './options.mjs';
import { signIn, trial } from './server.mjs';

const HELD = '/api/v1/plans/mau-2024';
const OTHER = '/api/v1/plans/quang-ninh-kh73-2024';
const WRITERS = 14;
/** Held and free in turn, so that what else the machine does meets both. */
const ROUNDS = 3;
/** Median wait of others while a row is held, of what it is without: above this they felt it. */
const MOST = 1.5;
/** No single answer to others may wait longer, milliseconds: a lock is given up after five seconds. */
const LONGEST_MS = 5_000;

/** @param {readonly string[]} args */
export function main(args) {
  const seconds = numberOption(args, 'seconds', 30);
  return live(async (lifetime) => {
    const { start, databaseUrl } = await trial(lifetime);
    const app = await start();
    const cookie = await signIn(app.url, 'editor2');
    const ask = async (/** @type {string} */ path, /** @type {unknown} */ body = undefined) => {
      const since = performance.now();
      const answer = await fetch(`${app.url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, ms: performance.now() - since, text };
    };
    const codesOf = async (/** @type {string} */ plan) =>
      JSON.parse((await ask(`${plan}/targets?limit=30`)).text).items.map((/** @type {any} */ { code }) => code);
    const [held, other] = [await codesOf(HELD), await codesOf(OTHER)];
    const statement = { status: 'inProgress', effectiveOn: '2024-12-27' };
    let turn = 0;
    /** Reads and writes of others, one after the other, for a while. @param {number} long */
    const others = async (long) => {
      /** @type {number[]} */
      const waits = [];
      const wrong = [];
      const end = performance.now() + long * 1000;
      while (performance.now() < end && !lifetime.signal.aborted) {
        turn += 1;
        const code = other[turn % other.length];
        for (const answer of [
          await ask(`${OTHER}/summary`),
          await ask(`${OTHER}/targets?limit=20&asOf=${dayOf(turn)}`),
          await ask('/api/v1/provinces/quang-ninh/units'),
          await ask(`${OTHER}/targets/${code}/status`, statement),
        ]) {
          waits.push(answer.ms);
          if (answer.status >= 400) wrong.push(`${answer.status} ${answer.text.slice(0, 200)}`);
        }
      }
      return { waits, wrong };
    };
    await others(Math.min(seconds, 5));
    const holder = new pg.Client({ connectionString: databaseUrl });
    await holder.connect();
    lifetime.onEnd(() => holder.end());
    /** @type {number[]} */
    const refusals = [];
    /** What others get while the row is held and somebody wants it all the time. */
    const beside = async () => {
      await holder.query('BEGIN');
      await holder.query(`SELECT 1 FROM plan WHERE slug = 'mau-2024' FOR UPDATE`);
      let over = false;
      const writers = Array.from({ length: WRITERS }, async (_, at) => {
        while (!over) {
          const { status } = await ask(`${HELD}/targets/${held[at % held.length]}/status`, statement);
          refusals.push(status);
          await sleep(100);
        }
      });
      const during = await others(seconds);
      over = true;
      await holder.query('ROLLBACK');
      await Promise.all(writers);
      return during;
    };
    /** @type {number[]} */
    const ratios = [];
    /** @type {number[]} */
    const longest = [];
    /** @type {string[]} */
    const wrong = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = await others(seconds / 2);
      const during = await beside();
      const after = await others(seconds / 2);
      const [alone, waited] = [middle([...before.waits, ...after.waits]), middle(during.waits)];
      console.log(`round ${round}: median ${alone.toFixed(1)} ms alone, ${waited.toFixed(1)} ms beside the held row`);
      ratios.push(waited / alone);
      longest.push(Math.max(...during.waits));
      wrong.push(...before.wrong, ...during.wrong, ...after.wrong);
    }
    const [ratio, slowest] = [middle(ratios), Math.max(...longest)];
    const freed = await ask(`${HELD}/targets/${held[0]}/status`, statement);
    const strange = refusals.filter((status) => status !== 409 && status !== 201);
    console.log(`ratio ${ratio.toFixed(2)} (at most ${MOST}), longest wait of others ${Math.round(slowest)} ms`);
    console.log(
      `${refusals.length} answers to those who wanted the held plan, ${strange.length} neither done nor "busy"`,
    );
    for (const line of wrong.slice(0, 20)) console.log(`others were refused: ${line}`);
    if (freed.status !== 201) console.log(`the plan did not come free: ${freed.status} ${freed.text}`);
    const well = ratio <= MOST && slowest <= LONGEST_MS && wrong.length + strange.length === 0 && freed.status === 201;
    return well ? 0 : 1;
  });
}

/** A day that was not asked for before. @param {number} turn */
const dayOf = (turn) => new Date(Date.UTC(2000, 0, 1) + (turn % 8_000) * 86_400_000).toISOString().slice(0, 10);
