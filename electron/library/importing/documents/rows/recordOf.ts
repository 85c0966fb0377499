import { DeskError } from '#shared/errors.ts';
import { readClipValue } from '../../clipLines/clipLine.ts';
import type { ClipRecord, DocumentReading, RefusedRecord } from '../reading.ts';
import { fieldsOf } from './fieldNames.ts';
import { isoDate } from './isoDate.ts';

/** A row or object with the names of its fields as they stand in the file. */
export type Named = Readonly<Record<string, unknown>>;

/**
 * Reads a row or object as a clip. Fields of other names are kept in `extra`.
 * @param place for the user, e.g. 第3行
 */
export function recordOf(place: string, named: Named): ClipRecord | RefusedRecord {
  try {
    const clip = tidied(named);
    if (clip['headline'] === undefined) return { place, code: 'no_headline', message: withoutHeadline(named) };
    return { place, line: readClipValue(clip) };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const code = error.code === 'invalid_text' ? 'invalid_text' : 'invalid_input';
    return { place, code, message: error.message };
  }
}

/** Sorts what was read from what was refused. */
export function toReading(read: readonly (ClipRecord | RefusedRecord)[]): DocumentReading {
  const records: ClipRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const record of read) {
    if ('code' in record) refused.push(record);
    else records.push(record);
  }
  return { kind: 'records', records, refused };
}

/** Names what there is, so that one sees what is called otherwise. */
function withoutHeadline(named: Named): string {
  const names = Object.keys(named).filter((name) => !isEmpty(named[name]));
  const some = names.slice(0, 8).map((name) => `“${name.slice(0, 20)}”`);
  const only = some.length === 0 ? '' : `，只有${some.join('、')}${names.length > 8 ? '等' : ''}`;
  return `没有标题${only}，没有导入`;
}

function tidied(named: Named): Named {
  const fields = new Map<string, unknown>();
  const known = fieldsOf(Object.keys(named));
  for (const [name, value] of Object.entries(named)) {
    const field = known.get(name) ?? name;
    if (isEmpty(value) || field === '__proto__') continue;
    if (!fields.has(field)) fields.set(field, value);
  }
  const { province, city, region, date, tags, ...rest } = Object.fromEntries(fields);
  return {
    ...rest,
    ...(date === undefined ? {} : { date: typeof date === 'string' ? (isoDate(date) ?? date) : date }),
    ...(tags === undefined ? {} : { tags: typeof tags === 'string' ? tagsOf(tags) : tags }),
    ...regionOf(province, city, region),
  };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const tagsOf = (text: string): string[] =>
  text
    .split(/[,，;；、|\s]+/)
    .filter((tag) => tag !== '')
    .slice(0, 200);

function regionOf(province: unknown, city: unknown, region: unknown): Named {
  if (typeof region === 'string') {
    const [, first = region, rest = ''] = /^([^\s省区]{1,10}(?:省|自治区|\s))\s*(.*)$/s.exec(region.trim()) ?? [];
    return { region: { province: first.trim(), city: rest.trim() } };
  }
  if (region !== undefined) return { region };
  return province === undefined && city === undefined ? {} : { region: { province: province ?? '', city: city ?? '' } };
}
