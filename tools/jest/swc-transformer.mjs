// @ts-check
// SWC for the tests. A test file runs in a context of its own, where every look at `Math` or `String` leaves the compiled
// code; sums of figures do little else. Each module takes them once.
import swc from '@swc/jest';

/** Built-ins that no test replaces (`Date` is one that some do). */
const TAKEN_ONCE = ['BigInt', 'Math', 'Number', 'String'];
const FIRST_LINE = `var { ${TAKEN_ONCE.join(', ')} } = globalThis; `;

/** @param {object} options of SWC */
function createTransformer(options) {
  const inner = swc.createTransformer(options);
  const led = (/** @type {{ code: string }} */ result) => ({ ...result, code: FIRST_LINE + result.code });
  return {
    ...inner,
    process: (/** @type {Parameters<typeof inner.process>} */ ...args) => led(inner.process(...args)),
    processAsync: async (/** @type {Parameters<typeof inner.processAsync>} */ ...args) =>
      led(await inner.processAsync(...args)),
    getCacheKey: (/** @type {Parameters<typeof inner.getCacheKey>} */ ...args) =>
      `${inner.getCacheKey(...args)}-${TAKEN_ONCE.join('-')}`,
  };
}

export default { createTransformer };
