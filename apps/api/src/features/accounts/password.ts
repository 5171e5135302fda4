import { hash, verify } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';
import { ApiProblem } from '../../platform/http/index.js';
import { isCommonPassword } from './common-passwords.js';

/** argon2id with 19 MiB and two passes: the OWASP password storage cheat sheet's first choice for argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
/** Without 0/O, 1/l/I, so that a password read from a screen or a sheet of paper can be typed. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RANDOM_LENGTH = 16;

let nobodysHash: Promise<string> | undefined;

/** The same keystrokes give the same password on every machine. */
const typed = (password: string) => password.normalize('NFC');

/** argon2id in its encoded form. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST);
}

/**
 * Whether the password fits. Without a hash (no such user, or no password chosen yet) the same work is done against
 * a hash that nothing fits, so that the time taken tells nothing.
 */
export async function passwordFits(encoded: string | null, password: string): Promise<boolean> {
  const fits = await verify(encoded ?? (await (nobodysHash ??= hashPassword(randomPassword()))), typed(password));
  return fits && encoded !== null;
}

/**
 * Throws `password-too-weak`: at least 12 characters, not the user name, however it is written or repeated, and none of
 * those that everybody tries.
 */
export function requirePasswordRules(username: string, password: string, pointer: string): void {
  const long = [...typed(password)].length >= SHORTEST;
  const bare = typed(password)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const name = username.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isName = bare.replaceAll(name, '') === '';
  const varied = new Set(typed(password)).size >= 4;
  const isCommon = isCommonPassword(username, password);
  if (long && !isName && varied && !isCommon) return;
  throw new ApiProblem('password-too-weak', {
    errors: [
      {
        pointer,
        detail: !long
          ? { vi: `Cần ít nhất ${SHORTEST} ký tự`, en: `At least ${SHORTEST} characters are needed` }
          : isName
            ? { vi: 'Không được trùng tên đăng nhập', en: 'It must differ from the user name' }
            : !varied
              ? { vi: 'Cần nhiều ký tự khác nhau hơn', en: 'It needs more different characters' }
              : {
                  vi: 'Mật khẩu này dễ đoán (từ hay dùng, tên, số, năm); hãy dùng vài từ không liên quan nhau',
                  en: 'This one is easily guessed (common words, names, numbers, years); take a few unrelated words',
                },
      },
    ],
  });
}

/** A password for a person to type: 16 readable characters, about 93 bits. */
export function randomPassword(): string {
  return Array.from({ length: RANDOM_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('');
}
