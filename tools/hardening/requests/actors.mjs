// @ts-check
// Whoever asks: nobody, every role at home, an administrator of another owner, an account without a role. Accounts and
// sessions are written straight into the database of the trial, so that no limit on signing in stands in the way.
import { createHash, randomBytes } from 'node:crypto';

/**
 * @typedef {object} Actor
 * @property {string} name
 * @property {string | null} role null: nobody signed in
 * @property {'home' | 'elsewhere' | 'nowhere'} place where the role is held: home is where all the data are
 * @property {string | null} cookie
 */

/** @typedef {(sql: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>} Query */

/** Code of the owner that holds nothing but its administrator. */
export const ELSEWHERE = 'hardening-elsewhere';
const USERNAME = 'hardening';
const HASH_OF_NOTHING = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * @param {Query} query
 * @param {readonly string[]} roles
 * @returns {Promise<Actor[]>}
 */
export async function makeActors(query, roles) {
  const homes = await query('SELECT id FROM province ORDER BY code');
  const [elsewhere] = await query(
    `INSERT INTO province (code, name, name_key, simulated, public_totals) VALUES ($1, 'Tỉnh khác', 'tinh khac', true, false) RETURNING id`,
    [ELSEWHERE],
  );
  /** @type {Actor[]} */
  const actors = [{ name: 'nobody', role: null, place: 'nowhere', cookie: null }];
  for (const role of roles) {
    actors.push({ name: role, role, place: 'home', cookie: await signedIn(query, role, role, homes) });
  }
  const stranger = await signedIn(query, 'stranger', 'admin', elsewhere ? [elsewhere] : []);
  actors.push({ name: 'stranger', role: 'admin', place: 'elsewhere', cookie: stranger });
  const without = await signedIn(query, 'without', 'viewer', []);
  actors.push({ name: 'without a role', role: 'without', place: 'nowhere', cookie: without });
  return actors;
}

/**
 * Whose turn it is: who may write asks more often, or little of what is written would ever be reached.
 * @param {readonly Actor[]} actors
 */
export function turnsOf(actors) {
  const writers = actors.filter(({ role, place }) => place === 'home' && (role === 'editor' || role === 'admin'));
  return [...actors, ...writers, ...writers];
}

/**
 * @param {Query} query
 * @param {string} name
 * @param {string} role
 * @param {readonly Record<string, unknown>[]} owners
 */
async function signedIn(query, name, role, owners) {
  const username = `${USERNAME}-${name.toLowerCase()}`;
  const [user] = await query(
    `INSERT INTO user_account (username, display_name, display_key, password_hash) VALUES ($1, $2, $3, $4) RETURNING id`,
    [username, `Người thử ${name}`, `nguoi thu ${name}`, HASH_OF_NOTHING],
  );
  for (const owner of owners) {
    const unit = role === 'reporter' || role === 'unitLeader';
    await query(
      `INSERT INTO membership (province_id, user_id, role, unit_id)
       VALUES ($1, $2, $3, CASE WHEN $4 THEN (SELECT id FROM unit WHERE province_id = $1 AND valid_to IS NULL ORDER BY code LIMIT 1) END)`,
      [owner['id'], user?.['id'], role, unit],
    );
  }
  const token = randomBytes(32).toString('base64url');
  await query(
    `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, now(), now(), now() + interval '7 days')`,
    [createHash('sha256').update(token).digest(), user?.['id']],
  );
  return `tiendo=${token}`;
}

/**
 * Texts that visitors and other owners never see: reasons, persons, what was said in meetings.
 * @param {Query} query
 * @returns {Promise<string[]>}
 */
export async function secretsOf(query) {
  const rows = await query(
    `SELECT DISTINCT text FROM (
       SELECT reason AS text FROM status_entry
       UNION ALL SELECT proposal FROM status_entry
       UNION ALL SELECT phone FROM person
       UNION ALL SELECT display_name FROM user_account WHERE username NOT LIKE 'hardening-%'
     ) AS told WHERE length(text) >= 10 ORDER BY text LIMIT 400`,
  );
  return rows.map(({ text }) => String(text));
}
