import type { Page } from 'playwright-core';

/** A screen to be pictured, and the way to it from the library's screen. */
export interface PicturedScreen {
  readonly name: string;
  show(page: Page): Promise<void>;
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function showClip(page: Page, query: string): Promise<void> {
  await press(page, 'Control+1', 'Control+f');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.waitForTimeout(700);
  await page.locator('[role="grid"] [role="row"]').nth(1).click();
  await page.locator('.manuscript').waitFor();
}

/** Takes hold of a line of the outline and holds it over another, without letting go. */
async function holdEntry(page: Page, from: number, to: number): Promise<void> {
  const lines = page.locator('.outline-row .line:not(.sec)');
  const [start, end] = [await lines.nth(from).boundingBox(), await lines.nth(to).boundingBox()];
  if (!start || !end) throw new Error('the outline is not in view');
  const x = start.x + 80;
  await page.mouse.move(x, start.y + 14);
  await page.mouse.down();
  for (let y = start.y + 14; y > end.y + 6; y -= 4) await page.mouse.move(x, y);
}

export const screens: readonly PicturedScreen[] = [
  { name: 'library', show: (page) => showClip(page, '签约') },
  {
    name: 'assemble',
    show: async (page) => {
      await press(page, 'Control+2');
      await page.locator('.outline-row .folio').first().waitFor();
      await page.locator('.outline-row .line:not(.sec)').nth(4).click();
    },
  },
  {
    name: 'assemble-drag',
    show: async (page) => {
      await press(page, 'Control+2');
      await page.locator('.outline-row .folio').first().waitFor();
      await holdEntry(page, 9, 2);
    },
  },
  {
    name: 'export',
    show: async (page) => {
      await press(page, 'Control+4');
      await page.getByRole('button', { name: /PDF/ }).first().waitFor();
    },
  },
  { name: 'publication', show: (page) => press(page, 'Control+5') },
  { name: 'settings', show: (page) => press(page, 'Control+,') },
  {
    name: 'palette',
    show: async (page) => {
      await press(page, 'Control+1', 'Control+k');
      await page.keyboard.type('zb');
    },
  },
  { name: 'shortcuts', show: (page) => press(page, 'Control+1', 'Control+/') },
  { name: 'new-issue', show: (page) => press(page, 'Control+2', 'Control+Shift+N') },
];
