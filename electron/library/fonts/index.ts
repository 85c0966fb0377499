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
  const resolve = createRequire(import.meta.url).resolve;
  const open = (path: string, name: string) => openFont(resolve(`${packages}/${path}.ttf`), name);
  const serif = open('noto-serif-sc/400Regular/NotoSerifSC_400Regular', 'NotoSerifSC-Regular');
  const sans = open('noto-sans-sc/400Regular/NotoSansSC_400Regular', 'NotoSansSC-Regular');
  const sansBold = open('noto-sans-sc/700Bold/NotoSansSC_700Bold', 'NotoSansSC-Bold');
  return {
    metrics: { serif: serif.metrics, sans: sans.metrics, sansBold: sansBold.metrics },
    files: { serif: serif.file, sans: sans.file, sansBold: sansBold.file },
  };
}
