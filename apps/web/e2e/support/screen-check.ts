// What every screen is asked, for the files that list the screens.
import { axeViolations, axeViolationsInBothThemes } from './axe.js';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { sidewaysScroll } from './layout.js';
import { go, type Scene, type Stage } from './stage.js';

/** The simulated province, where every screen can be seen full. */
export const SIMULATED = 'mau-2024';

/**
 * An address with who looks at it; `{meeting}` stands for the latest meeting of the sample, `{report}` for the first report,
 * `{request}` for the request that asks most units, `{document}` for the document of Quảng Ninh with most figures.
 */
export interface Screen {
  readonly name: string;
  readonly address: string;
  readonly as?: string;
}

/** The address with the identifier that the database gave the latest meeting of the sample, the report due first, a request or a document. */
async function addressOf(address: string, { api }: Pick<Scene, 'api'>): Promise<string> {
  if (address.includes('{report}')) {
    const { items } = await api<{ items: { id: string }[] }>('/provinces/mau/submissions');
    return address.replace('{report}', items[0]?.id ?? '');
  }
  if (address.includes('{request}')) {
    const { items } = await api<{ items: { id: string; units: number }[] }>('/provinces/mau/report-requests');
    const [widest] = [...items].sort((one, other) => other.units - one.units);
    return address.replace('{request}', widest?.id ?? '');
  }
  if (address.includes('{document}')) {
    const { documents } = await api<{ documents: { id: string }[] }>('/provinces/quang-ninh/stated-figures?limit=1');
    return address.replace('{document}', documents[0]?.id ?? '');
  }
  if (!address.includes('{meeting}')) return address;
  const { items } = await api<{ items: { id: string }[] }>(`/plans/${SIMULATED}/meetings`);
  return address.replace('{meeting}', items[0]?.id ?? '');
}

/** What each screen is asked in a window on a desk and on a phone, drawn anew for each. */
const VISITS = [
  { window: { width: 1440, height: 900 }, narrower: [768], look: axeViolationsInBothThemes },
  { window: { width: 390, height: 844 }, narrower: [], look: (page: Page) => axeViolations(page) },
] as const;

/** Registers a scene for each screen: axe finds nothing in either theme and on a phone, nothing is wider than the window. */
export function checkScreens(stage: Stage, screens: readonly Screen[]): void {
  const byAccount = [...screens].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? ''));
  for (const { name, address, as } of byAccount) {
    it(`${name}: nothing for axe, nothing wider than the window`, async () => {
      for (const { window, narrower, look } of VISITS) {
        await stage.play(name, { as, kept: true, viewport: window }, async (scene) => {
          const { page } = scene;
          const { width, height } = window;
          await page.setViewportSize(window);
          await go(page, await addressOf(address, scene));
          expect({ width, violations: await look(page) }).toEqual({ width, violations: [] });
          for (const now of [width, ...narrower]) {
            await page.setViewportSize({ width: now, height });
            // What is drawn to measure follows the window a moment later.
            await eventually(async () =>
              expect({ width: now, wider: await sidewaysScroll(page) }).toEqual({ width: now, wider: [] }),
            );
          }
        });
      }
    });
  }
}
