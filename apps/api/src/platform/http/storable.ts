import type { ProblemField } from './api-problem.js';
import { DEEPEST } from './json-shape.js';
import { pointerOf } from './pointer.js';

/** NUL, or half of a surrogate pair standing alone. */
const UNSTORABLE = /[\0\uD800-\uDFFF]/u;
/** As JSON writes them. Raw they cannot stand there: JSON takes no control characters, and UTF-8 no half pairs. */
const ESCAPED = /\\u(?:0000|d[89a-f])/i;
/** Who mends the first of them has learnt enough to mend the rest. */
const MOST_TOLD = 20;

const NOT_STORABLE = {
  vi: 'Có ký tự không lưu được (NUL hoặc mã Unicode hỏng)',
  en: 'It holds a character that cannot be kept (NUL or broken Unicode)',
};
export const TOO_DEEP = { vi: `Lồng nhau quá ${DEEPEST} cấp`, en: `Nested deeper than ${DEEPEST} levels` };

/** A value, and where it hangs; paths are made for what is wrong only. */
interface Place {
  readonly value: object;
  readonly key: PropertyKey;
  readonly parent: Place | null;
  readonly depth: number;
}

/** Whether JSON text may hold what cannot be kept, so that a look at its values is needed. */
export function mayBeUnstorable(json: string): boolean {
  return ESCAPED.test(json);
}

/**
 * What in a request cannot be kept as it is: PostgreSQL's text takes every character but NUL, and half of a surrogate
 * pair is no character. Walks without recursion; stops at what is too deep, and tells of the first places only.
 */
export function unstorable(value: unknown): ProblemField[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer: '', detail: NOT_STORABLE }];
  if (!isContainer(value)) return [];
  const found: ProblemField[] = [];
  const waiting: Place[] = [{ value, key: '', parent: null, depth: 0 }];
  for (let at = waiting.pop(); at && found.length < MOST_TOLD; at = waiting.pop()) {
    if (at.depth >= DEEPEST) return [{ pointer: pointerOf(pathOf(at).slice(0, 2)), detail: TOO_DEEP }];
    const inner: Place[] = [];
    for (const key of Object.keys(at.value)) {
      const member: unknown = Reflect.get(at.value, key);
      if (!isStorable(key)) found.push({ pointer: pointerOf(pathOf(at)), detail: NOT_STORABLE });
      if (typeof member === 'string') {
        if (!isStorable(member)) found.push({ pointer: pointerOf([...pathOf(at), key]), detail: NOT_STORABLE });
      } else if (isContainer(member)) inner.push({ value: member, key, parent: at, depth: at.depth + 1 });
      if (found.length >= MOST_TOLD) break;
    }
    for (const place of inner.reverse()) waiting.push(place);
  }
  return found;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
}

function pathOf(place: Place): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at = place; at.parent; at = at.parent) path.unshift(at.key);
  return path;
}

function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
