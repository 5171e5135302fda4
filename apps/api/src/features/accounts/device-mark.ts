import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A computer in an office is shared by so many, the last ones to sign in. */
const MOST_PEOPLE = 5;

/** What is no id is not looked up. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Account {
  readonly id: string;
  readonly passwordHash: string | null;
}

/**
 * What a browser keeps of those who signed in with it: per person their id, a random name of the device and a signature
 * by a key that comes of the kept hash of the password. Nobody without the table can make one, every replica can check
 * it, and it is worth nothing once the password has changed. It opens nothing: it tells a guesser from an old acquaintance.
 */
export function rememberDevice(marks: string | null, account: Account): string {
  const name = knownDevice(marks, account) ?? randomBytes(12).toString('base64url');
  const others = marksOf(marks).filter(({ id }) => id !== account.id);
  const mine = { id: account.id, name, signature: signatureOf(account, name) };
  return [mine, ...others]
    .slice(0, MOST_PEOPLE)
    .map((mark) => `${mark.id}.${mark.name}.${mark.signature}`)
    .join('~');
}

/** The name of the device if this person has signed in with it since their password last changed, else null. */
export function knownDevice(marks: string | null, account: Account): string | null {
  const mark = marksOf(marks).find(({ id }) => id === account.id);
  if (!mark || account.passwordHash === null) return null;
  const [given, right] = [Buffer.from(mark.signature), Buffer.from(signatureOf(account, mark.name))];
  return given.length === right.length && timingSafeEqual(given, right) ? mark.name : null;
}

/** Ids of those whom the browser names; whether it does so rightly `knownDevice` tells. */
export const namedOnDevice = (marks: string | null): string[] => marksOf(marks).map(({ id }) => id);

function marksOf(marks: string | null): { id: string; name: string; signature: string }[] {
  return (marks ?? '')
    .slice(0, 2_000)
    .split('~')
    .flatMap((mark) => {
      const [id, name, signature] = mark.split('.');
      return id && name && signature && ID.test(id) && /^[\w-]{16}$/.test(name) ? [{ id, name, signature }] : [];
    });
}

function signatureOf({ id, passwordHash }: Account, name: string): string {
  const key = createHash('sha256')
    .update(`device:${passwordHash ?? ''}`)
    .digest();
  return createHmac('sha256', key).update(`${id}.${name}`).digest('base64url');
}
