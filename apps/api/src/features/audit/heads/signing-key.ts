import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PRIVATE = 'audit-signing.pem';
const PUBLIC = '.pub.pem';

/** A key that heads of chains are signed with, or one that older heads were signed with. */
export interface PublicKey {
  /** First 16 hex digits of the SHA-256 of the key (SPKI, DER): short enough to be read out over the telephone. */
  readonly fingerprint: string;
  readonly key: KeyObject;
}

export interface SigningKey extends PublicKey {
  readonly privateKey: KeyObject;
  /** The public key as operators keep it. */
  readonly pem: string;
  /** Made just now. */
  readonly isNew: boolean;
}

/** Keys stand in the data folder, outside the database: who owns the database alone cannot sign. */
export const keysFolder = (dataDir: string): string => path.join(dataDir, 'keys');

export function publicKeyOf(pem: string): PublicKey {
  const key = createPublicKey(pem);
  const der = key.export({ type: 'spki', format: 'der' });
  return { key, fingerprint: createHash('sha256').update(der).digest('hex').slice(0, 16) };
}

/** The key of this installation (Ed25519); made where there is none, readable by its owner alone. */
export async function signingKey(dataDir: string): Promise<SigningKey> {
  const folder = keysFolder(dataDir);
  const file = path.join(folder, PRIVATE);
  let isNew = false;
  let pem = await read(file);
  if (pem === null) {
    const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(file, made, { flag: 'wx', mode: 0o600 });
      isNew = true;
    } catch (error) {
      // Another replica on the same folder was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    pem = await readFile(file, 'utf8');
  }
  const privateKey = createPrivateKey(pem);
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const known = publicKeyOf(publicPem);
  const publicFile = path.join(folder, `audit-${known.fingerprint}${PUBLIC}`);
  if ((await read(publicFile)) === null) await writeFile(publicFile, publicPem, { mode: 0o644 });
  return { ...known, privateKey, pem: publicPem, isNew };
}

/** Public keys that signatures are believed of: those in the data folder, by fingerprint. */
export async function believedKeys(dataDir: string): Promise<Map<string, PublicKey>> {
  const folder = keysFolder(dataDir);
  const names = await readdir(folder).catch(() => []);
  const pems = await Promise.all(
    names.filter((name) => name.endsWith(PUBLIC)).map((name) => read(path.join(folder, name))),
  );
  const keys = pems.filter((pem) => pem !== null).map(publicKeyOf);
  return new Map(keys.map((key) => [key.fingerprint, key]));
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
