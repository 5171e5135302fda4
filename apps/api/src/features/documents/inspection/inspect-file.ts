import type { Finding } from './finding.js';
import { keptName } from './file-name.js';
import { fileTypeOf, MEDIA_TYPES } from './file-type.js';
import { inspectOffice } from './office-file.js';
import { inspectPdf } from './pdf-file.js';
import { isNamedSecret } from './secrecy-mark.js';
import { TooMuchInside } from './zip-parts.js';

export type Refusal = NonNullable<Finding> | 'unknown-type';

export type Inspection =
  | { readonly accepted: true; readonly fileName: string; readonly mediaType: string }
  | { readonly accepted: false; readonly reason: Refusal };

const refused = (reason: Refusal): Inspection => ({ accepted: false, reason });

/**
 * Type by content, secrecy marks in name, properties and text, macros, links that fetch; the name under which the file is
 * kept. Works as long as a file makes it work: run it where nobody waits for the thread.
 */
export async function inspectFile(givenName: string, content: Buffer): Promise<Inspection> {
  const type = await fileTypeOf(content);
  if (type === null) return refused('unknown-type');
  if (type === 'macros') return refused('macros');
  const fileName = keptName(givenName, type);
  if (isNamedSecret(givenName) || isNamedSecret(fileName)) return refused('secret');
  const finding = await look(type, content);
  return finding === null ? { accepted: true, fileName, mediaType: MEDIA_TYPES[type] } : refused(finding);
}

async function look(type: keyof typeof MEDIA_TYPES, content: Buffer): Promise<Finding> {
  if (type === 'pdf') return inspectPdf(content);
  if (type === 'png' || type === 'jpg') return null;
  try {
    return await inspectOffice(content);
  } catch (error) {
    return error instanceof TooMuchInside ? 'too-much' : 'unreadable';
  }
}
