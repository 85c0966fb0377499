import type { FaceId } from '#shared/typeset/displayList.ts';

/**
 * The fonts a DOCX names. None is embedded: an editor opens the file to change it, and an embedded subset would lack
 * the characters typed next. So the names must be of fonts that Windows and Office, WPS and Mac Office bring along:
 *
 * - serif: SimSun (宋体), since Windows 95 and in every Chinese WPS and Office. Its em is square like that of our own
 *   serif, so that lines break nearly where ours do.
 * - sans and sansBold: Microsoft YaHei (微软雅黑), since Windows Vista. Not SimHei (黑体): it has one weight, and
 *   programs smear it to make it bold. Not DengXian (等线): missing before Office 2016 and in WPS.
 * - Latin: Times New Roman and Arial, everywhere; LibreOffice has faces of the same widths for them.
 *
 * The fonts carry a Chinese and an English name and Windows knows both. We write the English one: where the font is
 * missing, fontconfig's rules (Linux) find a serif for SimSun, but a sans for 宋体. The font table gives the Chinese
 * one, family and PANOSE. Theme fonts are not used: WPS asks for fonts where a theme's are missing.
 */
interface WordFont {
  readonly eastAsia: string;
  readonly latin: string;
}

const serif: WordFont = { eastAsia: 'SimSun', latin: 'Times New Roman' };
const sans: WordFont = { eastAsia: 'Microsoft YaHei', latin: 'Arial' };

export const wordFonts: Readonly<Record<FaceId, WordFont>> = { serif, sans, sansBold: sans };

/** The four slots of `w:rFonts` (ISO 29500-1 §17.3.2.26), all named. */
export function runFonts(face: FaceId): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const { eastAsia, latin } = wordFonts[face];
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

/**
 * Puts quotation marks, dashes, ellipses and bullets into the East Asian font. Word takes them for Latin otherwise,
 * and asks each run for this, not its style (MS-OI29500 §2.1.88).
 */
export const eastAsianHint = { hint: 'eastAsia' } as const;

interface FontEntry {
  readonly name: string;
  readonly altName?: string;
  readonly panose: string;
  /** Windows character set: 86 is GB 2312, 00 is Western. */
  readonly charset: '00' | '86';
  readonly family: 'roman' | 'swiss';
}

export const fontTable: readonly FontEntry[] = [
  { name: 'SimSun', altName: '宋体', panose: '02010600030101010101', charset: '86', family: 'roman' },
  { name: 'Microsoft YaHei', altName: '微软雅黑', panose: '020B0503020204020204', charset: '86', family: 'swiss' },
  { name: 'Times New Roman', panose: '02020603050405020304', charset: '00', family: 'roman' },
  { name: 'Arial', panose: '020B0604020202020204', charset: '00', family: 'swiss' },
];
