/**
 * A measure of the simulated plan. `track` says how its value moved from `start` to `final` over the year's reports:
 * with `den` as numerator and denominator (`share`: start and final are shares of it), else as a value; `byLocality`
 * also spreads numerator and denominator over the 13 localities; `points` lists single values instead.
 */
export const measure = (indicator, label, comparator, value, track = {}, more = {}) => ({
  indicator,
  label,
  comparator,
  value,
  track,
  measureUnit: '%',
  ...more,
});

/** A document that a statement rests on; its number and day are given when the files are made. */
export const doc = (symbol, title, issuer = 'UBND Tỉnh Mẫu') => ({ symbol, title, issuer });

/** The same, where the document is what allows an item to be stopped or to go on next year. */
export const allows = (symbol, title, issuer) => ({ ...doc(symbol, title, issuer), authorises: true });

/** The standing office of the steering committee until early 2025. */
export const TTTT = 'so-thong-tin-va-truyen-thong';
