// @ts-check
// Preloaded into an application (`node --import`): its clock starts at TIENDO_CLOCK_STARTS_AT and runs on from there.
const RealDate = Date;
const offset = RealDate.parse(process.env['TIENDO_CLOCK_STARTS_AT'] ?? '') - RealDate.now();
if (Number.isNaN(offset)) throw new Error('TIENDO_CLOCK_STARTS_AT is no moment');

globalThis.Date = /** @type {DateConstructor} */ (
  class extends RealDate {
    /** @param {unknown[]} parts */
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(.../** @type {[number]} */ (parts));
    }

    /** @override */
    static now() {
      return RealDate.now() + offset;
    }
  }
);
