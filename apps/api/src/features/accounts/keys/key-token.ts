import { createHash, randomBytes } from 'node:crypto';

/** 32 bytes as base64url, behind a beginning of our own or, of walls, none. */
const TOKEN = /^(?:tiendo_[a-z]+_)?[\w-]{43}$/;
/** Letters of the random part that are kept to recognise a token by: 24 of its 256 bits. */
const RECOGNISED = 4;

/** A new secret. `prefix`: what scanners of secrets find it by: `tiendo_machine_`. */
export function newToken(prefix: '' | `tiendo_${string}_` = ''): { token: string; start: string } {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, start: token.slice(0, prefix.length + RECOGNISED) };
}

/** What is kept of a token; null: never one of ours, which is not looked up. */
export const hashOfToken = (token: string): Buffer | null => (TOKEN.test(token) ? sha256(token) : null);

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
