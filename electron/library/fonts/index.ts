import { createRequire } from 'node:module';
import type { FaceId } from '#shared/typeset/displayList.ts';
import type { FontSet } from '#shared/typeset/fontMetrics.ts';
import { type FontFile, openFont } from './trueTypeFont.ts';

export type { WantedGlyph } from './subset.ts';
export type { FontFile } from './trueTypeFont.ts';

export interface LoadedFonts {
  /** For typesetting. */
  readonly metrics: FontSet;
  /** For embedding and for the record of a frozen issue. */
  readonly files: Readonly<Record<FaceId, FontFile>>;
}

const packages = '@expo-google-fonts';

const sources: Readonly<Record<FaceId, { readonly path: string; readonly name: string }>> = {
  serif: { path: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular', name: 'NotoSerifSC-Regular' },
  sans: { path: 'noto-sans-sc/400Regular/NotoSansSC_400Regular', name: 'NotoSansSC-Regular' },
  sansBold: { path: 'noto-sans-sc/700Bold/NotoSansSC_700Bold', name: 'NotoSansSC-Bold' },
};

/** Path of a face's file. Throws when it is missing. */
export function fontPath(face: FaceId): string {
  return createRequire(import.meta.url).resolve(`${packages}/${sources[face].path}.ttf`);
}

let loaded: LoadedFonts | null = null;

/**
 * The three faces of the desk (SIL Open Font License), opened once a process. It reads their tables, about
 * 0.3 MB a face; the outlines stay on disk until an export embeds them. Throws when a font file is missing.
 */
export function loadFonts(): LoadedFonts {
  loaded ??= openFaces();
  return loaded;
}

function openFaces(): LoadedFonts {
  const open = (face: FaceId) => openFont(fontPath(face), sources[face].name);
  const [serif, sans, sansBold] = [open('serif'), open('sans'), open('sansBold')];
  return {
    metrics: { serif: serif.metrics, sans: sans.metrics, sansBold: sansBold.metrics },
    files: { serif: serif.file, sans: sans.file, sansBold: sansBold.file },
  };
}
