import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/**
 * Types phrases as an input method does: the letters grow under the caret, then the phrase stands in their place.
 * @param phrases what is typed, and what is chosen for it
 */
export async function composeText(
  page: Page,
  phrases: readonly (readonly [typed: string, chosen: string])[],
): Promise<void> {
  const session = await sessionOf(page);
  for (const [typed, chosen] of phrases) {
    for (let length = 1; length <= typed.length; length++) {
      const text = typed.slice(0, length);
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
    await session.send('Input.insertText', { text: chosen });
  }
}
