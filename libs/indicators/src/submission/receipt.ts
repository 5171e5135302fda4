import { DomainError } from '../domain-error.js';

/**
 * The code a report is received by: `TD-2026-000123`, numbered by owner and year of its first sending, from 1.
 * Throws DomainError `receipt-number-invalid`.
 */
export function receiptCode(year: number, number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new DomainError('receipt-number-invalid', { number });
  return `TD-${year}-${String(number).padStart(6, '0')}`;
}
