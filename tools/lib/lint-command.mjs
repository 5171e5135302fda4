// @ts-check
// What `npm run lint` does: the rules of the house, the arrows between packages and the layout, on two cores.
import { live } from './lifetime.mjs';
import { ARROWS, FORMAT, inLanes, LINT_OF_REST, LINT_OF_WEB, tableOf } from './steps.mjs';
import { addTotals, verdict } from './test-results.mjs';

/** Runs the command; ends the process. */
export function main() {
  return live(async ({ signal }) => {
    const results = await inLanes([[LINT_OF_WEB], [LINT_OF_REST, ARROWS, FORMAT]], signal);
    console.log(`\n${tableOf(results)}`);
    return verdict(addTotals(results.map(({ totals }) => totals))).ok ? 0 : 1;
  });
}
