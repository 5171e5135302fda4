import type { ProblemField } from './api-problem.js';
import { pointerOf } from './pointer.js';

/** NUL, or half of a surrogate pair standing alone. */
const UNSTORABLE = /[\0\uD800-\uDFFF]/u;
/** Deeper than any document of ours; deeper ones exhaust the stack of whoever walks them. */
const DEEPEST = 64;

const NOT_STORABLE = {
  vi: 'Có ký tự không lưu được (NUL hoặc mã Unicode hỏng)',
  en: 'It holds a character that cannot be kept (NUL or broken Unicode)',
};
const TOO_DEEP = { vi: `Lồng nhau quá ${DEEPEST} cấp`, en: `Nested deeper than ${DEEPEST} levels` };

/**
 * What in a request cannot be kept as it is: PostgreSQL's text takes every character but NUL, and half of a surrogate
 * pair is no character. Walks without recursion; stops at the first that is too deep.
 */
export function unstorable(value: unknown): ProblemField[] {
  const found: ProblemField[] = [];
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value, path: [] }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value: here, path } = at;
    if (typeof here === 'string') {
      if (!isStorable(here)) found.push({ pointer: pointerOf(path), detail: NOT_STORABLE });
    } else if (typeof here === 'object' && here !== null && !Buffer.isBuffer(here)) {
      if (path.length >= DEEPEST) return [{ pointer: pointerOf(path.slice(0, 2)), detail: TOO_DEEP }];
      for (const [key, inner] of Object.entries(here)) {
        if (!isStorable(key)) found.push({ pointer: pointerOf(path), detail: NOT_STORABLE });
        waiting.push({ value: inner, path: [...path, key] });
      }
    }
  }
  return found.reverse();
}

function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
