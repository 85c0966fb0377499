import type { CDPSession, Page } from 'playwright-core';
import { unprotected as noPolicy, useFixturePages } from './fixturePage.ts';

export interface EditorPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Paths that were asked for since the page was there. */
  readonly requests: readonly string[];
}

/** Call once at the top of a test file: opens the page with the three editors anew for each test. */
export function servesEditorPage(): (options?: { readonly unprotected?: boolean }) => Promise<EditorPage> {
  const { open, requested } = useFixturePages('editor');
  return async ({ unprotected = false } = {}) => {
    const page = await open(unprotected ? noPolicy : '', { viewport: { width: 900, height: 900 } });
    page.setDefaultTimeout(5000);
    await page.getByLabel('详文').waitFor({ timeout: 5000 });
    requested.length = 0;
    return { page, cdp: await page.context().newCDPSession(page), requests: requested };
  };
}
