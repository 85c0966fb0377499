import type { Page } from 'playwright-core';
import { useFixturePages } from './fixturePage.ts';

export interface StrictPage {
  readonly page: Page;
  /** What the page was refused by the policy, and the errors it met. */
  readonly complaints: readonly string[];
}

/** Call once at the top of a test file: opens the page in test/window/fixtures/<name> with the query that is asked for. */
export function useStrictPage(name: string): (query?: string) => Promise<StrictPage> {
  const { open } = useFixturePages(name);
  return async (query = '') => {
    const complaints: string[] = [];
    const watch = (page: Page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
      });
    };
    const page = await open(query, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' }, watch);
    await page.locator('main').waitFor();
    return { page, complaints };
  };
}
