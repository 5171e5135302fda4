import { problemAt } from '../../../platform/http/index.js';

/** PostgreSQL keeps every character in JSON but NUL. */
export function requireStorable(document: object): void {
  if (!JSON.stringify(document).includes('\\u0000')) return;
  throw problemAt('invalid-request', '/document', {
    vi: 'Có ký tự không lưu được (NUL)',
    en: 'It holds a character that cannot be kept (NUL)',
  });
}
