import type { ClipDraft, Input, Progress } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { createStore, useStore } from '../app/store.ts';

/** What a clip is made from, as it is passed to the library. */
export type RawMaterial = Input<'clipping.read'>['material'];

/** Where the capture of one item stands. The material is held until it is saved or given up, whatever goes wrong. */
export type Capture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly material: RawMaterial; readonly progress: Progress | null }
  | { readonly kind: 'draft'; readonly material: RawMaterial; readonly draft: ClipDraft }
  | { readonly kind: 'failed'; readonly material: RawMaterial; readonly failure: Failure }
  /** The address of a page is asked for. */
  | { readonly kind: 'address'; readonly proposed: string };

const idle: Capture = { kind: 'idle' };

export const capture = createStore<Capture>(idle);
export const useCapture = (): Capture => useStore(capture, (value) => value);

/** Material that came while another was being looked at. */
const waiting: RawMaterial[] = [];

const read = (material: RawMaterial): void => capture.set({ kind: 'reading', material, progress: null });

/** Reads material, or has it wait until what is being looked at is saved or given up. */
export function takeMaterial(material: RawMaterial): void {
  if (capture.get().kind === 'idle') read(material);
  else waiting.push(material);
}

/** Reads what could not be read once more. */
export function readAgain(): void {
  const now = capture.get();
  if (now.kind === 'failed') read(now.material);
}

/** The present material is done with; the next one has its turn. */
export function endCapture(): void {
  const next = waiting.shift();
  if (next) read(next);
  else capture.set(idle);
}

/** Asks for the address of a page to capture. */
export function askAddress(proposed: string): void {
  if (capture.get().kind === 'idle') capture.set({ kind: 'address', proposed });
}

/** The address in a text that is nothing but one; null for any other text. */
export function addressIn(text: string): string | null {
  const typed = text.trim();
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed) && typed.length <= 4000 && URL.canParse(typed) ? typed : null;
}
