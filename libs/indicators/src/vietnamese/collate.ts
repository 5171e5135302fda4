let shared: Intl.Collator | undefined;

/**
 * Vietnamese dictionary order: a ă â b c d đ e ê … o ô ơ … u ư, tones as a second level, digits by value. Made once, on
 * first use. Needs a runtime with ICU data for `vi` (browsers and Node as distributed have it).
 */
export function vietnameseCollator(): Intl.Collator {
  shared ??= new Intl.Collator('vi', { numeric: true });
  return shared;
}

/** Vietnamese dictionary order of two texts. */
export function compareVietnamese(a: string, b: string): number {
  return vietnameseCollator().compare(a, b);
}

/** Persons: by given name (the last word), then by the whole name. "Lê Ngọc Hân" stands under Hân. */
export function compareByGivenName(a: string, b: string): number {
  return compareVietnamese(givenName(a), givenName(b)) || compareVietnamese(a.trim(), b.trim());
}

function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}
