// @ts-check
// The order of the browser's files: those that take longest first, so that none of them runs on alone at the end. Jest puts
// the largest files first where it has not timed them, as in a fresh clone, and what takes long here are small files.
import Sequencer from '@jest/test-sequencer';
import path from 'node:path';

/** By measured time, the longest first. */
const LONGEST = ['kept', 'accessibility-units', 'accessibility', 'staff', 'figures', 'ranking-phone', 'model-plan'];

/** @param {import('@jest/test-result').Test} test */
const place = ({ path: file }) => {
  const at = LONGEST.indexOf(path.basename(file).replace('.e2e-spec.ts', ''));
  return at < 0 ? LONGEST.length : at;
};

/** What is imported is the class; its types are written for CommonJS, where it stands one level deeper. */
const Base = /** @type {typeof Sequencer.default} */ (/** @type {unknown} */ (Sequencer));

export default class LongestFirst extends Base {
  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   * @returns {import('@jest/test-result').Test[]}
   */
  sort(tests) {
    return [...tests].sort((one, other) => place(one) - place(other));
  }
}
