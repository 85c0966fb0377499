import { createHash } from 'node:crypto';
import type { FontFile, LoadedFonts } from '#library/fonts/index.ts';
import type { FaceId, Layout } from '#shared/typeset/displayList.ts';
import type { PdfFile } from './pdfFile.ts';
import { array, asciiString, dictionary, type Ref, utf16 } from './syntax.ts';

/** 〓, the printer's mark for a character that is not at hand. */
const stand = 0x3013;

/** A character of a face as the page's text operators write it. */
export interface Code {
  /** Its number (CID), four hexadecimal digits. */
  readonly code: string;
  /** Advance that the font declares for it, in 1/1000 em. */
  readonly advance: number;
}

/** The characters an issue uses of one face. Each gets a number of its own in the order of first use. */
export class FontSubset {
  /** Name in the pages' resources. */
  readonly name: string;
  private readonly font: FontFile;
  private readonly codes = new Map<number, Code>();
  private readonly glyphs: number[] = [0];

  constructor(name: string, font: FontFile) {
    this.name = name;
    this.font = font;
  }

  get isUsed(): boolean {
    return this.codes.size > 0;
  }

  /** A character that the face lacks is drawn as 〓 and keeps its own meaning. */
  codeOf(codePoint: number): Code {
    const known = this.codes.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.font.glyph(codePoint) || this.font.glyph(stand);
    const cid = this.glyphs.push(glyph) - 1;
    const advance = Math.round(this.font.glyphAdvance(glyph));
    const made = { code: cid.toString(16).toUpperCase().padStart(4, '0'), advance };
    this.codes.set(codePoint, made);
    return made;
  }

  /**
   * Adds the font: Type0 over CIDFontType2 (ISO 32000-1 §9.7). The subset's glyphs stand in the order of the
   * numbers, so number and glyph are the same, and ToUnicode gives each number exactly one character.
   */
  embed(file: PdfFile): Ref {
    const { font } = this;
    const program = font.subset(this.glyphs);
    file.identifyBy(program);
    const name = `/${subsetTag(program)}+${font.postScriptName}`;
    const descriptor = file.add(
      dictionary({
        Type: '/FontDescriptor',
        FontName: name,
        Flags: 4,
        FontBBox: array(font.boundingBox.map(Math.round)),
        ItalicAngle: 0,
        Ascent: Math.round(font.ascent),
        Descent: Math.round(font.descent),
        CapHeight: Math.round(font.capHeight),
        StemV: font.postScriptName.endsWith('Bold') ? 140 : 80,
        FontFile2: file.addDeflatedMeanwhile(program, { Length1: program.length }),
      }),
    );
    const descendant = file.add(
      dictionary({
        Type: '/Font',
        Subtype: '/CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: dictionary({
          Registry: asciiString('Adobe'),
          Ordering: asciiString('Identity'),
          Supplement: 0,
        }),
        FontDescriptor: descriptor,
        DW: 1000,
        W: array([1, array([...this.codes.values()].map((code) => code.advance))]),
        CIDToGIDMap: '/Identity',
      }),
    );
    return file.add(
      dictionary({
        Type: '/Font',
        Subtype: '/Type0',
        BaseFont: name,
        Encoding: '/Identity-H',
        DescendantFonts: array([descendant]),
        ToUnicode: file.addDeflated(toUnicode([...this.codes.entries()])),
      }),
    );
  }
}

export type FontSubsets = Readonly<Record<FaceId, FontSubset>>;

/** Numbers the characters of a layout, face by face. */
export function gatherCharacters(layout: Layout, { files }: LoadedFonts): FontSubsets {
  const subsets = {
    serif: new FontSubset('F1', files.serif),
    sans: new FontSubset('F2', files.sans),
    sansBold: new FontSubset('F3', files.sansBold),
  };
  for (const page of layout.pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      for (const character of item.text) subsets[item.face].codeOf(character.codePointAt(0) ?? 0);
    }
  }
  return subsets;
}

/** Adds the faces that are used, as a resource dictionary. */
export function embedFonts(file: PdfFile, subsets: FontSubsets): Ref {
  const used = Object.values(subsets).filter((subset: FontSubset) => subset.isUsed);
  return file.add(dictionary(Object.fromEntries(used.map((subset) => [subset.name, subset.embed(file)]))));
}

/** Six capitals that tell one subset from another (§9.6.4). */
function subsetTag(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** A CMap from numbers to characters (§9.10.3); beyond U+FFFF as surrogate pairs, at most 100 lines a block. */
function toUnicode(characters: readonly (readonly [number, Code])[]): string {
  const lines = characters.map(([codePoint, { code }]) => `<${code}> <${utf16(String.fromCodePoint(codePoint))}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
