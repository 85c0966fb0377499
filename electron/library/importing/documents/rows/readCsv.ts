import { type CsvError, parse } from 'csv-parse/sync';
import { DeskError } from '#shared/errors.ts';
import { withoutForbidden } from '#shared/text/hygiene.ts';
import type { DocumentReading } from '../reading.ts';
import { fieldsOf } from './fieldNames.ts';
import { recordOf, toReading } from './recordOf.ts';

export const csvLimits = { rows: 50_000, columns: 200, recordBytes: 8 * 1024 * 1024 };

/** Columns that are named in a message. */
const mostNamed = 8;

const delimiters = [',', ';', '\t', '|'] as const;

/** Rows above that with the names of columns: the title of the table, a line of remarks. */
const mostAbove = 10;

interface Row {
  readonly cells: readonly string[];
  /** As a table program counts it: 1 is the first of the file, and empty lines are rows. */
  readonly row: number;
}

/**
 * Reads a table of which one of the first rows names its columns, in Chinese or English: 标题, 正文, 来源, 日期 …, see
 * fieldsOf; at least the headline's must be there. Columns are parted by commas, semicolons, tabs or bars.
 * @throws DeskError no_headline, nothing_to_clip, unsupported_format (no table), too_big
 */
export function readCsv(foreign: string): DocumentReading {
  const { text, delimiter } = withDelimiter(withoutForbidden(foreign));
  const all = rowsOf(text, delimiter);
  const found = all.slice(0, mostAbove).findIndex(({ cells }) => namesHeadline(cells));
  const [{ cells: header } = { cells: [] }, ...rows] = all.slice(Math.max(found, 0));
  if (header.length > csvLimits.columns) {
    const message = `表格有 ${header.length} 列，上限是 ${csvLimits.columns} 列，没有导入。请只留下需要的列。`;
    throw new DeskError('too_big', message);
  }
  if (rows.length > csvLimits.rows) {
    throw new DeskError('too_big', `表格超过 ${csvLimits.rows} 行，没有导入。请分成几个文件。`);
  }
  if (found < 0) {
    const columns = header.slice(0, mostNamed).map((name) => `“${name.trim().slice(0, 20)}”`);
    const found = `${columns.join('、')}${header.length > mostNamed ? '……' : ''}`;
    const message = `看不出哪一列是标题，没有导入。第一行是：${found}。请把标题那一列的名称改成“标题”；别的列可以叫导语、正文、来源、日期、网址、栏目、标签。`;
    throw new DeskError('no_headline', message);
  }
  const names = distinct(header.map((name) => name.trim()));
  const read = rows.map(({ cells, row }) =>
    recordOf(`第${row}行`, Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']))),
  );
  return toReading(read);
}

const namesHeadline = (cells: readonly string[]): boolean => [...fieldsOf(cells).values()].includes('headline');

/** Names of columns, each once: a second 正文 becomes 正文2. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}${times}`;
  });
}

function rowsOf(text: string, delimiter: string): Row[] {
  const emptyBefore: number[] = [];
  try {
    const rows = parse(text, {
      delimiter,
      on_record: (record: string[], { empty_lines: empty }) => {
        emptyBefore.push(empty);
        return record;
      },
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: csvLimits.recordBytes,
      to: csvLimits.rows + mostAbove + 1,
    });
    return rows.map((cells, at) => ({ cells, row: at + 1 + (emptyBefore[at] ?? 0) }));
  } catch (error) {
    const { code, lines } = error as CsvError;
    const where = typeof lines === 'number' ? `第 ${lines} 行附近` : '';
    const message = `表格${where}读不下去（${code ?? '格式不对'}），没有导入。请在表格软件里另存为 CSV 再试。`;
    throw new DeskError('unsupported_format', message, undefined, error);
  }
}

/** Excel writes its delimiter into a first line of its own. Else it is the one of the row that names columns. */
function withDelimiter(text: string): { readonly text: string; readonly delimiter: string } {
  const [first = '', said = ''] = /^sep=(.)[\r\n]+/i.exec(text) ?? [];
  if (said !== '') return { text: text.slice(first.length), delimiter: said };
  const lines = text.slice(0, 100_000).split(/\r?\n|\r/, mostAbove);
  const parted = (line: string, delimiter: string) =>
    line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
  const naming = lines.find((line) => delimiters.some((each) => namesHeadline(parted(line, each)))) ?? lines[0] ?? '';
  const count = (delimiter: string) => naming.split(delimiter).length;
  return { text, delimiter: delimiters.reduce((best, each) => (count(each) > count(best) ? each : best)) };
}
