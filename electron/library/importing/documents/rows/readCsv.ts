import { type CsvError, parse } from 'csv-parse/sync';
import { DeskError } from '#shared/errors.ts';
import type { DocumentReading } from '../reading.ts';
import { fieldsOf } from './fieldNames.ts';
import { recordOf, toReading } from './recordOf.ts';

export const csvLimits = { rows: 50_000, columns: 200, recordBytes: 8 * 1024 * 1024 };

/** Columns that are named in a message. */
const mostNamed = 8;

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a table whose first row names its columns, in Chinese or English: 标题, 正文, 来源, 日期 …, see fieldsOf; at least
 * the headline's must be there. Columns are parted by commas, semicolons or tabs.
 * @throws DeskError no_headline, unsupported_format (no table), too_big
 */
export function readCsv(text: string): DocumentReading {
  const [header = [], ...rows] = rowsOf(text);
  if (header.length > csvLimits.columns) {
    const message = `表格有 ${header.length} 列，上限是 ${csvLimits.columns} 列，没有导入。请只留下需要的列。`;
    throw new DeskError('too_big', message);
  }
  if (rows.length > csvLimits.rows) {
    throw new DeskError('too_big', `表格超过 ${csvLimits.rows} 行，没有导入。请分成几个文件。`);
  }
  if (![...fieldsOf(header).values()].includes('headline')) {
    const columns = header.slice(0, mostNamed).map((name) => `“${name.trim().slice(0, 20)}”`);
    const found = `${columns.join('、')}${header.length > mostNamed ? '……' : ''}`;
    const message = `看不出哪一列是标题，没有导入。第一行是：${found}。请把标题那一列的名称改成“标题”；别的列可以叫导语、正文、来源、日期、网址、栏目、标签。`;
    throw new DeskError('no_headline', message);
  }
  const read = rows.map((row, index) =>
    recordOf(`第${index + 2}行`, Object.fromEntries(header.map((name, column) => [name.trim(), row[column] ?? '']))),
  );
  return toReading(read);
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: csvLimits.recordBytes,
      to: csvLimits.rows + 2,
    });
  } catch (error) {
    const { code, lines } = error as CsvError;
    const where = typeof lines === 'number' ? `第 ${lines} 行附近` : '';
    const message = `表格${where}读不下去（${code ?? '格式不对'}），没有导入。请在表格软件里另存为 CSV 再试。`;
    throw new DeskError('unsupported_format', message, undefined, error);
  }
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 100_000).split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}
