import type { Locator, Page } from 'playwright-core';

/** The card under this heading; its beginning, when a pattern. */
export const card = (page: Page, heading: string | RegExp): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
    .last();

/** Rows of a card of pillars or groups: name, "done/total", percentage, as printed. */
export async function sectionRows(sections: Locator): Promise<string[][]> {
  const rows = sections.locator('li:has(> a)').filter({ hasText: '%' });
  return rows.evaluateAll((items: HTMLElement[]) =>
    items.map((item) => {
      const name = item.querySelector('a')?.textContent.trim() ?? '';
      const figures = /(\d+\/\d+)\s+([\d,.]+%)/.exec(item.innerText.slice(name.length));
      return [name, figures?.[1] ?? '', figures?.[2] ?? ''];
    }),
  );
}
