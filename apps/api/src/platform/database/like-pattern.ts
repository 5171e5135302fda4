/** A LIKE pattern for "contains this" with every sign taken literally; null for an empty needle: everything. */
export function containsPattern(needle: string): string | null {
  return needle === '' ? null : `%${needle.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
