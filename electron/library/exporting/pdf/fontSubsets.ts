import { createHash } from 'node:crypto';
import type { FontFile, LoadedFonts, WantedGlyph } from '#library/fonts/index.ts';
import type { FaceId, Layout, TextRun } from '#shared/typeset/displayList.ts';
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
  readonly character: string;
}

/**
 * Programs that gather text take a character that reaches this far (1/1000 em) into the next for the start of a new
 * line. So a mark whose blank the layout dropped is numbered apart, with an advance that ends where the next begins.
 */
const overlap = 90;

/** Advances of such narrow forms come in steps, so that there are few of them. */
const narrowStep = 100;

/** The characters an issue uses of one face. Each gets a number of its own in the order of first use. */
export class FontSubset {
  /** Name in the pages' resources. */
  readonly name: string;
  private readonly font: FontFile;
  private readonly codes = new Map<string, Code>();
  private readonly glyphs: WantedGlyph[] = [{ glyph: 0 }];

  constructor(name: string, font: FontFile) {
    this.name = name;
    this.font = font;
  }

  get isUsed(): boolean {
    return this.codes.size > 0;
  }

  /** The characters of a run, in order. */
  codesOf(run: TextRun): Code[] {
    const characters = [...run.text];
    return characters.map((character, index) => {
      const next = run.xs[index + 1];
      const room = next === undefined ? Number.POSITIVE_INFINITY : next - (run.xs[index] ?? next);
      return this.codeOf(character, room);
    });
  }

  /**
   * A character that the face lacks is drawn as 〓 and keeps its own meaning.
   * @param room 1/1000 em to where the next character begins
   */
  private codeOf(character: string, room: number): Code {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = this.font.glyph(codePoint) || this.font.glyph(stand);
    const natural = Math.round(this.font.glyphAdvance(glyph));
    const isTight = room < natural - overlap;
    const advance = isTight ? Math.max(narrowStep, Math.floor(room / narrowStep) * narrowStep) : natural;
    const key = isTight ? `${character}${advance}` : character;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const cid = this.glyphs.push({ glyph, advance }) - 1;
    const made = { code: cid.toString(16).toUpperCase().padStart(4, '0'), advance, character };
    this.codes.set(key, made);
    return made;
  }

  /**
   * Adds the font: Type0 over CIDFontType2 (ISO 32000-1 §9.7). The subset's glyphs stand in the order of the
   * numbers, so number and glyph are the same, and ToUnicode gives each number exactly one character. Widths are
   * the same in the font and its dictionary, which PDF/UA asks for (ISO 14289-1 §7.21.5).
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
        ToUnicode: file.addDeflated(toUnicode([...this.codes.values()])),
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
      subsets[item.face].codesOf(item);
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
function toUnicode(codes: readonly Code[]): string {
  const lines = codes.map(({ code, character }) => `<${code}> <${utf16(character)}>`);
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
