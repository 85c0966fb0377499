import {
  AlignmentType,
  BorderStyle,
  Footer,
  type IRunOptions,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
  Document as WordDocument,
} from 'docx';
import type { CheckSheetPlace, CheckSheetRow } from '../checkSheetRows.ts';
import { runFonts } from './fonts.ts';
import { currentPage, textRun } from './inline.ts';
import { packDocument } from './package.ts';
import { halfPoints, twips } from './units.ts';
import { xmlText } from './xml.ts';

export interface CheckSheet {
  readonly publication: string;
  readonly label: string;
  readonly brand: string;
  readonly counts: { readonly entries: number; readonly characters: number; readonly pictures: number };
  /** When the issue was checked. */
  readonly date: Date;
  /** Places that were corrected in the check so far. */
  readonly fixed: number;
  readonly rows: readonly CheckSheetRow[];
  /** What is not reported, because an editor said so. */
  readonly ignored: readonly CheckSheetRow[];
  /** Names of the rules that are turned off. */
  readonly off: readonly string[];
}

/** A4 across, pt. */
const page = { width: 841.89, height: 595.28, margin: 48 };
/** Widths of the columns, pt: page, entry, kind, what and where, state. */
const columns = [36, 176, 64, 387, 82] as const;

const colors = { ink: '1F2421', quiet: '6B716D', error: 'A32C20', right: '1E6B45', hair: 'C9CCC8', head: 'F1F2EF' };

/** The sheet of an issue's findings for the person who signs off: a table with a box for each, and lines to sign. */
export async function writeCheckSheet(sheet: CheckSheet): Promise<Buffer> {
  const title = `${sheet.publication} ${sheet.label} 校对单`;
  const document = new WordDocument({
    title: xmlText(title),
    styles: {
      default: {
        document: {
          run: { ...run(10), language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { before: 0, after: 0, line: twips(15) } },
        },
        title: { run: { ...run(18), bold: true }, paragraph: { spacing: { after: twips(6), line: twips(26) } } },
      },
    },
    sections: [
      {
        properties: { page: pageProperties() },
        footers: { default: foot(sheet) },
        children: [
          new Paragraph({ style: 'Title', children: [text(title, { ...run(18), bold: true })] }),
          paragraph([text(summary(sheet), { color: colors.quiet })], { after: 8 }),
          sheet.rows.length === 0 ? paragraph([text('没有发现问题。')], { after: 8 }) : findingsTable(sheet.rows, open),
          ...leftAlone(sheet),
          signatures(),
        ],
      },
    ],
  });
  const { publication, label, brand, date } = sheet;
  const properties = {
    title,
    author: brand,
    subject: `${publication}，${label}`,
    keywords: [publication, label],
    date,
  };
  return packDocument(document, properties, new Map());
}

function pageProperties() {
  const margin = twips(page.margin);
  return {
    // The package turns the page itself: it takes the measures of the page upright.
    size: { width: twips(page.height), height: twips(page.width), orientation: PageOrientation.LANDSCAPE },
    margin: { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: twips(24) },
  };
}

/** How many findings the lines stand for. */
const countOf = (rows: readonly CheckSheetRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);

function summary({ rows, ignored, fixed, counts, date }: CheckSheet): string {
  const errors = countOf(rows.filter(({ isError }) => isError));
  const day = `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  const { entries, characters, pictures } = counts;
  const handled = `本期已改 ${fixed} 处，忽略 ${countOf(ignored)} 处。`;
  return `必改 ${errors} 处，建议 ${countOf(rows) - errors} 处；${handled}${entries}条，${characters}字，${pictures}张图。检查于${day} ${time}。`;
}

/** The last column of a line: what is to be ticked, or that it was ignored. */
type LastCell = { readonly head: string; readonly lines: readonly string[] };
const open: LastCell = { head: '处理', lines: ['□ 已改', '□ 不改'] };
const passed: LastCell = { head: '处理', lines: ['已忽略', '□ 同意'] };

/** What was ignored, and which rules are off: the person who signs off may think otherwise. */
function leftAlone({ ignored, off }: CheckSheet): (Paragraph | Table)[] {
  const heading = (title: string): Paragraph =>
    new Paragraph({
      keepNext: true,
      spacing: { before: twips(18), after: twips(6) },
      children: [text(title, { ...run(12), bold: true })],
    });
  return [
    ...(ignored.length === 0 ? [] : [heading('编辑已忽略的'), findingsTable(ignored, passed)]),
    ...(off.length === 0 ? [] : [heading('停用的规则'), paragraph([text(`${off.join('、')}。`)])]),
  ];
}

function findingsTable(rows: readonly CheckSheetRow[], last: LastCell): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: colors.hair };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(twips),
    width: { size: twips(columns.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [headRow(last), ...rows.map((row) => findingRow(row, last))],
  });
}

const headRow = ({ head }: LastCell): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: ['页', '条目', '类别', '问题与位置', head].map((name, index) =>
      cell(index, [paragraph([text(name, { bold: true })])], colors.head),
    ),
  });

function findingRow(row: CheckSheetRow, { lines }: LastCell): TableRow {
  const { page: folio, headline, field, kind, isError, message, count, places, reasons } = row;
  const level = text(isError ? '必改' : '建议', { color: isError ? colors.error : colors.quiet });
  const where = field === '' ? [] : [text(`　${field}`, { color: colors.quiet })];
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, [paragraph([text(folio)])]),
      cell(1, [paragraph([text(headline), ...where])]),
      cell(2, [paragraph([text(kind)]), paragraph([level])]),
      cell(3, [
        paragraph([text(message), ...(count > 1 ? [text(`　${count} 处`, { bold: true })] : [])]),
        ...places.map(placeParagraph),
        ...(count > places.length && places.length > 0
          ? [paragraph([text(`另有 ${count - places.length} 处`, { color: colors.quiet })], { before: 2 })]
          : []),
        ...reasons.map((reason) => paragraph([text(`理由：${reason}`)], { before: 2 })),
      ]),
      cell(
        4,
        lines.map((line) => paragraph([text(line)])),
      ),
    ],
  });
}

/** The text around, what was found between dashes below, and what is to stand there. */
function placeParagraph({ before, found, after, suggestion }: CheckSheetPlace): Paragraph {
  const wrong: IRunOptions = {
    color: colors.error,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F7E3DF' },
    underline: { type: UnderlineType.DASH, color: colors.error },
  };
  const right: IRunOptions = { color: colors.right, underline: { type: UnderlineType.SINGLE, color: colors.right } };
  const becomes =
    suggestion === null
      ? []
      : [
          text(' → ', { color: colors.quiet }),
          suggestion === '' ? text('删去', right) : text(visible(suggestion), right),
        ];
  return paragraph(
    [
      text(before, { color: colors.quiet }),
      text(visible(found), wrong),
      ...becomes,
      text(after, { color: colors.quiet }),
    ],
    { before: 2 },
  );
}

/** A space alone cannot be seen on paper. */
const visible = (found: string): string => (found.trim() === '' ? found.replace(/\s/g, '␣') : found);

function cell(index: number, children: readonly Paragraph[], fill?: string): TableCell {
  const [top, side] = [twips(4), twips(5)];
  return new TableCell({
    children: [...children],
    width: { size: twips(columns[index] ?? 0), type: WidthType.DXA },
    margins: { top, bottom: top, left: side, right: side },
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

const signatures = (): Paragraph =>
  new Paragraph({
    spacing: { before: twips(28) },
    keepLines: true,
    children: [
      text(
        '校对：＿＿＿＿＿＿＿＿　　　审定：＿＿＿＿＿＿＿＿　　　签发：＿＿＿＿＿＿＿＿　　　日期：＿＿＿＿＿＿＿＿',
      ),
    ],
  });

const foot = ({ publication, label }: CheckSheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [text(`${publication} ${label} 校对单　`, { color: colors.quiet }), ...currentPage(run(9))],
      }),
    ],
  });

const run = (size: number) => ({ font: runFonts('sans'), size: halfPoints(size), color: colors.ink });

const text = (content: string, options: IRunOptions = {}): TextRun => textRun(content, { ...run(10), ...options });

const paragraph = (children: readonly TextRun[], space: { before?: number; after?: number } = {}): Paragraph =>
  new Paragraph({
    spacing: { before: twips(space.before ?? 0), after: twips(space.after ?? 0) },
    children: [...children],
  });
