import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readGlyphs } from '#library/fonts/glyphs.ts';
import { openSfnt } from '#library/fonts/sfntFile.ts';
import { layOutSample, write } from '../../helpers/pdfSample.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

describe('the fonts in the file', () => {
  test('are as wide by their own tables as their dictionaries say, squeezed marks too', async () => {
    const loaded = await PDFDocument.load(await write(await layOutSample()));
    const descendants = loaded.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('CIDFontType2') ? [object] : [],
      );
    expect(descendants).toHaveLength(3);
    for (const font of descendants) {
      const widths = font
        .lookup(PDFName.of('W'), PDFArray)
        .lookup(1, PDFArray)
        .asArray()
        .map((width) => (width instanceof PDFNumber ? width.asNumber() : Number.NaN));
      const program = font.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
      if (!(program instanceof PDFRawStream)) throw new Error('the font is not embedded');
      const path = join(newFolder(), 'font.ttf');
      writeFileSync(path, decodePDFRawStream(program).decode());
      const glyphs = readGlyphs(openSfnt(path));
      expect(widths.map((_, index) => glyphs.advance(index + 1))).toEqual(widths);
      expect(widths.some((width) => width % 100 === 0 && width < 1000)).toBe(true);
    }
  });
});
