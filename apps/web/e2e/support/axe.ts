import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> };
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on the page as it stands: rule, element and reason, one line each; `rules`: by these alone. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated from outside the page, so that its content security policy stays in force.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async (only) => {
      // The fonts in place and two frames drawn: a page still taking on its colour scheme is not what a reader sees.
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      // Lines of a dense drawing are for a pointer (WCAG 2.2, 2.5.8: essential); on a phone they have their size. What a bar
      // that stays in sight covers is scrolled from under it.
      const isNoTarget = (rule: string, [target]: readonly unknown[], why: string): boolean =>
        rule === 'target-size' &&
        (why.includes('obscured') ||
          (window.innerWidth >= 700 && document.querySelector(String(target))?.closest('[data-dense]') !== null));
      const { violations } = await window.axe.run({
        resultTypes: ['violations'],
        // WCAG 2.2 AA, which axe leaves out unless asked.
        ...(only ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: true } } }),
      });
      return violations.flatMap((rule) =>
        rule.nodes
          .filter(({ target, failureSummary = '' }) => !isNoTarget(rule.id, target, failureSummary))
          .map(
            (node) =>
              `${rule.id}: ${node.target.join(' ')}: ${(node.failureSummary ?? rule.help).replace(/\s+/g, ' ')}`,
          ),
      );
    },
    rules && [...rules],
  );
}

/** The same in the light theme and in the dark one, which changes colours and nothing else. */
export async function axeViolationsInBothThemes(page: Page): Promise<string[]> {
  const violations: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await axeViolations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
    violations.push(...found.map((line) => `${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return violations;
}
