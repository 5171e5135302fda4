// What every screen is asked, for the files that list the screens.
import { axeViolations, axeViolationsInBothThemes } from './axe.js';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { sidewaysScroll } from './layout.js';
import { open, type Scene, type Stage } from './stage.js';

/** The simulated province, where every screen can be seen full. */
export const SIMULATED = 'mau-2024';

/** An address with who looks at it; `{meeting}` stands for the latest meeting of the sample. */
export interface Screen {
  readonly name: string;
  readonly address: string;
  readonly as?: string;
}

/** The address with the identifier that the database gave the latest meeting of the sample. */
async function addressOf(address: string, { api }: Pick<Scene, 'api'>): Promise<string> {
  if (!address.includes('{meeting}')) return address;
  const { items } = await api<{ items: { id: string }[] }>(`/plans/${SIMULATED}/meetings`);
  return address.replace('{meeting}', items[0]?.id ?? '');
}

/** As it is opened on a desk and on a phone: what is laid out once for all would hide in a window that changes. */
const VISITS = [
  { width: 1440, height: 900, narrower: [768], look: axeViolationsInBothThemes },
  { width: 390, height: 844, narrower: [], look: (page: Page) => axeViolations(page) },
] as const;

/** Registers a scene for each screen: axe finds nothing in either theme and on a phone, nothing is wider than the window. */
export function checkScreens(stage: Stage, screens: readonly Screen[]): void {
  for (const { name, address, as } of screens) {
    stage.scene(`${name}: nothing for axe, nothing wider than the window`, { as, kept: true }, async (scene) => {
      const { page } = scene;
      const place = await addressOf(address, scene);
      for (const { width, height, narrower, look } of VISITS) {
        await page.setViewportSize({ width, height });
        await open(page, place);
        expect({ width, violations: await look(page) }).toEqual({ width, violations: [] });
        for (const now of [width, ...narrower]) {
          await page.setViewportSize({ width: now, height });
          // What is drawn to measure follows the window a moment later.
          await eventually(async () =>
            expect({ width: now, wider: await sidewaysScroll(page) }).toEqual({ width: now, wider: [] }),
          );
        }
      }
    });
  }
}
