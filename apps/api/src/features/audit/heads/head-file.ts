import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { PublicKey } from './signing-key.js';

/** The last link of one owner's chain at the time of an export. */
export interface ChainHead {
  readonly provinceId: string;
  /** Code of the owner. */
  readonly province: string;
  readonly number: number;
  readonly hash: string;
}

const HeadsSchema = z.object({
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  /** Fingerprint of the key that signs. */
  key: z.string(),
  /** Name and SHA-256 (hex) of the export before; null: the first. */
  previous: z.object({ file: z.string(), sha256: z.string() }).nullable(),
  heads: z.array(
    z.object({ provinceId: z.string(), province: z.string(), number: z.number().int(), hash: z.string() }),
  ),
});
/** What an export says. */
export type Heads = Readonly<z.infer<typeof HeadsSchema>>;

const SignatureSchema = z.object({ signature: z.string() });

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Two lines: what is said, and an Ed25519 signature (base64) over exactly the bytes of the first line. */
export function signedHeads(heads: Heads, privateKey: KeyObject): string {
  const said = JSON.stringify(heads);
  const signature = sign(null, Buffer.from(said), privateKey).toString('base64');
  return `${said}\n${JSON.stringify({ signature })}\n`;
}

/** An export as it was read: what it says, or why it is not believed. */
export type ReadHeads =
  | { readonly heads: Heads; readonly fault: null }
  | { readonly heads: null; readonly fault: 'unreadable' | 'unknownKey' | 'wrongSignature' };

/** Reads an export and holds it against the keys that are believed. */
export function readHeads(content: string, keys: ReadonlyMap<string, PublicKey>): ReadHeads {
  const [said = '', signed = ''] = content.split('\n');
  const heads = HeadsSchema.safeParse(jsonOf(said));
  const signature = SignatureSchema.safeParse(jsonOf(signed));
  if (!heads.success || !signature.success) return { heads: null, fault: 'unreadable' };
  const key = keys.get(heads.data.key);
  if (!key) return { heads: null, fault: 'unknownKey' };
  const isRight = verify(null, Buffer.from(said), key.key, Buffer.from(signature.data.signature, 'base64'));
  return isRight ? { heads: heads.data, fault: null } : { heads: null, fault: 'wrongSignature' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
