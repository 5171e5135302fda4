// @ts-check
// SWC for the tests. A test file runs in a context of its own, where every look at `Math` or `String` leaves the compiled
// code; sums of figures do little else. Each module takes them once.
import swc from '@swc/jest';

/** Built-ins that no test replaces (`Date` is one that some do). */
const TAKEN_ONCE = ['BigInt', 'Math', 'Number', 'String'];
const FIRST_WORDS = `var { ${TAKEN_ONCE.join(', ')} } = globalThis; `;

/** @param {import('@swc/core').Options} options */
function createTransformer(options) {
  const inner = /** @type {Required<import('@jest/transform').Transformer<unknown>>} */ (
    /** @type {unknown} */ (swc.createTransformer(options))
  );
  return {
    ...inner,
    /** @type {typeof inner.process} */
    process: (...args) => led(inner.process(...args)),
    /** @type {typeof inner.processAsync} */
    processAsync: async (...args) => led(await inner.processAsync(...args)),
    /** @type {typeof inner.getCacheKey} */
    getCacheKey: (...args) => `${inner.getCacheKey(...args)}-${TAKEN_ONCE.join('-')}`,
  };
}

const led = (/** @type {import('@jest/transform').TransformedSource} */ result) => ({
  ...result,
  code: FIRST_WORDS + result.code,
});

export default { createTransformer };
