import type { Locator, Page } from 'playwright-core';
import type { IssueContent } from '#shared/compose/index.ts';
import type { Clip } from '#shared/model/index.ts';
import { type BrowserDesk, launchBrowserDesk } from '../helpers/window.ts';
import { askFromPage, waitForLibrary } from '../helpers/windowCalls.ts';

/** The assemble screen of a desk with the sample library, and hands to work in it. */
export interface AssembleDesk {
  readonly desk: BrowserDesk;
  readonly page: Page;
  readonly issueId: string;
  readonly rows: Locator;
  content(): Promise<IssueContent>;
  /** Headlines and page numbers as the outline shows them, in order; of the rows in view. */
  lines(): Promise<readonly Line[]>;
  row(text: string): Locator;
  close(): Promise<void>;
}

export interface Line {
  readonly key: string;
  readonly text: string;
  readonly folio: string;
  /** The page number before; empty where it is the same. */
  readonly before: string;
}

export async function openAssemble(chromium: string): Promise<AssembleDesk> {
  const desk = await launchBrowserDesk(chromium);
  const { page } = desk;
  await waitForLibrary(page);
  await page.getByRole('button', { name: '组版' }).click();
  const rows = page.locator('.outline-row');
  await page.locator('.outline-row .folio').first().waitFor();
  const issues = await askFromPage(page, 'issue.list', {});
  const issueId = issues.find(({ status }) => status === 'draft')?.id ?? '';
  return {
    desk,
    page,
    issueId,
    rows,
    content: () => askFromPage(page, 'document.get', { issueId }),
    lines: () => readLines(page),
    row: (text) => page.locator('.outline-row', { hasText: text }).first(),
    close: () => desk.close(),
  };
}

const readLines = (page: Page): Promise<readonly Line[]> =>
  page.$$eval('.outline-row', (rows) =>
    rows.map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? '';
      return { key: row.getAttribute('data-key') ?? '', text: text('.clip'), folio: text('.folio'), before: text('s') };
    }),
  );

/** Takes hold of a row and brings it to the upper edge of another one, in steps as small as a hand's; it is not dropped. */
export async function dragTo(page: Page, from: Locator, to: Locator, onStep?: () => Promise<void>): Promise<void> {
  const start = await centre(from);
  const target = await to.boundingBox();
  if (!target) throw new Error('nothing to drag to');
  const end = { x: target.x + target.width / 2, y: target.y + 3 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 4);
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(start.x + ((end.x - start.x) * step) / steps, start.y + ((end.y - start.y) * step) / steps);
    await onStep?.();
  }
  await nextFrame(page);
}

async function centre(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to drag');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until what was done is drawn. */
export const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What was last said to a screen reader. */
export const said = (page: Page): Promise<string> =>
  page
    .locator('[data-live-announcer] span')
    .last()
    .textContent()
    .then((text) => text ?? '');

/** A clip of the issue as it can be saved again. */
export function clipOf(content: IssueContent, entryId: string): Clip {
  const entry = content.issue.sections.flatMap(({ entries }) => entries).find(({ id }) => id === entryId);
  const clip = content.clips.find(({ id }) => id === entry?.clipId);
  if (!clip) throw new Error(`no entry ${entryId}`);
  const { id, headline, lead, detail, sourceId, sectionId, publishedOn, region, url, status, tags, pictures, extra } =
    clip;
  return { id, headline, lead, detail, sourceId, sectionId, publishedOn, region, url, status, tags, pictures, extra };
}

export const orderOf = ({ issue }: IssueContent): readonly string[] =>
  issue.sections.flatMap(({ entries }) => entries.map(({ id }) => id));
