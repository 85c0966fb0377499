import type { Page } from 'playwright-core';
import type { Copied } from './capturePages.ts';

/** Pastes flavours of a clipboard where the focus is, as the page gets them. */
export async function pasteInto(page: Page, { html = '', text = '' }: Partial<Copied>): Promise<void> {
  await page.evaluate(
    ([markup, plain]) => {
      const data = new DataTransfer();
      if (markup !== '') data.setData('text/html', markup);
      if (plain !== '') data.setData('text/plain', plain);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
}

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Drags files over an element, or drops them there. */
export async function dragFiles(
  page: Page,
  selector: string,
  files: readonly DroppedFile[],
  ending: 'over' | 'drop',
): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate(
    ([where, what, last]) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of what) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const element = document.querySelector(where);
      if (!element) throw new Error(`nothing is ${where}`);
      for (const kind of last === 'drop' ? ['dragenter', 'dragover', 'drop'] : ['dragenter', 'dragover']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [selector, sent, ending] as const,
  );
}

/** Drops flavours of text on an element, as a browser does that lets go of a selection or a link. */
export async function dropFlavours(
  page: Page,
  selector: string,
  flavours: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    ([where, what]) => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(what)) data.setData(type, text);
      const element = document.querySelector(where);
      if (!element) throw new Error(`nothing is ${where}`);
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [selector, flavours] as const,
  );
}
