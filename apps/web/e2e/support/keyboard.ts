import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** More tab stops than any screen has before its table. */
const MOST_STOPS = 80;

/** Presses Tab until what is focused has this role and name; the mouse is never touched. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { role: 'body', name: '' };
      const native: Record<string, string> = { A: 'link', BUTTON: 'button', SUMMARY: 'button', TEXTAREA: 'textbox' };
      const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
      const input = element instanceof HTMLInputElement ? (element.type === 'text' ? 'textbox' : element.type) : '';
      return {
        role: element.getAttribute('role') ?? (input || native[element.tagName]) ?? element.tagName.toLowerCase(),
        name: (
          element.getAttribute('aria-label') ??
          labels?.[0]?.textContent ??
          (element as HTMLElement).innerText
        ).trim(),
      };
    });
    if (focused.role === role && name.test(focused.name)) return;
    seen.push(`${focused.role} ${focused.name.slice(0, 40)}`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} ${String(name)}; it went through:\n${seen.join('\n')}`);
}

/** Waits until the table has the focus: dialogs give it back when they close. */
export const tableFocused = (page: Page) =>
  eventually(async () => {
    const role = await page.evaluate(() => document.activeElement?.getAttribute('role'));
    expect(role).toMatch(/^(tree)?grid$/);
  });

/** Text of the row that the arrow keys have come to. */
export const activeRow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id ? document.getElementById(id)?.innerText : '') ?? '';
  });

/** Moves to a row of the table by its place in the plan's order, from the first. */
export async function moveToRow(page: Page, index: number, name: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown');
  await eventually(async () => expect(await activeRow(page)).toContain(name));
}
