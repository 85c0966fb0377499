import type { Page } from 'playwright-core';
import type { CallInput, CallName, CallOutput, Input, Output } from '#shared/contract/index.ts';
import { type Result, unwrap } from '#shared/errors.ts';
import type { ShellContract } from '#shared/shell/index.ts';
import type { Bridge } from '#shared/wire/index.ts';

/** Calls from within a page, past its screens: over the preload's bridge, or over HTTP as the browser edition does. */

export async function callFromPage(page: Page, name: string, input: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    async ([call, sent]) => {
      const { desk } = window as { readonly desk?: Bridge };
      if (desk === undefined) {
        const response = await fetch(`/call/${call}`, { method: 'POST', body: JSON.stringify({ id: 1, input: sent }) });
        const lines = (await response.text()).trim().split('\n');
        return JSON.parse(lines.at(-1) ?? '').result;
      }
      // Far from the ids that the page itself counts.
      const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
      return new Promise<never>((resolve) => {
        const end = desk.subscribe((message) => {
          if (message.kind !== 'result' || message.id !== id) return;
          end();
          resolve(message.result as never);
        });
        desk.post({ kind: 'call', id, name: call, input: sent });
      });
    },
    [name, input] as const,
  );
}

/** The value of a call of the library. */
export async function askFromPage<Name extends CallName>(
  page: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  return unwrap((await callFromPage(page, name, input)) as Result<Output<Name>>);
}

/** The value of a call of the shell. */
export async function askShell<Name extends keyof ShellContract & string>(
  page: Page,
  name: Name,
  input: CallInput<ShellContract[Name]>,
): Promise<CallOutput<ShellContract[Name]>> {
  return unwrap((await callFromPage(page, name, input)) as Result<CallOutput<ShellContract[Name]>>);
}

/** Has the page send a publication.save when it is left, as a screen does with text that is typed and not saved. */
export async function sendWhenLeft(page: Page, input: unknown): Promise<void> {
  await page.evaluate((sent) => {
    const { desk } = window as { readonly desk?: Bridge };
    window.addEventListener('pagehide', () => {
      if (desk) desk.post({ kind: 'call', id: 2_000_000_001, name: 'publication.save', input: sent });
      else {
        const body = JSON.stringify({ id: 1, input: sent });
        void fetch('/call/publication.save', { method: 'POST', body, keepalive: true });
      }
    });
  }, input);
}

/** Waits until the library is open. @throws Error when it fails to open, or after 20 s */
export async function waitForLibrary(page: Page): Promise<void> {
  const until = performance.now() + 20_000;
  for (;;) {
    const { library } = await askShell(page, 'shell.state', {});
    if (library.status === 'open') return;
    if (library.status === 'failed') throw new Error(`${library.folder}: ${library.error.message}`);
    if (performance.now() > until) throw new Error(`the library is still ${library.status}`);
    await page.waitForTimeout(20);
  }
}
