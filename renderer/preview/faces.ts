import type { FaceId } from '#shared/typeset/index.ts';
import { addTextFace } from '../ui/index.ts';

/** Families of the printing faces; preview.css and addTextFace say where their files are. */
const families: Readonly<Record<FaceId, string>> = {
  serif: 'Noto Serif SC',
  sans: 'Desk Sans',
  sansBold: 'Desk Sans Bold',
};

/** Loads the printing faces, so that pages are not drawn before they can be. Rejects when a file cannot be loaded. */
export async function loadFaces(): Promise<void> {
  addTextFace();
  const loaded = await Promise.all(Object.values(families).map((family) => document.fonts.load(`12px "${family}"`)));
  if (loaded.some((faces) => faces.length === 0)) throw new Error('a printing face is not known to the page');
}
