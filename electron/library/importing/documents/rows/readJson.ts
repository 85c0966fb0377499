import { isUtf8 } from 'node:buffer';
import { DeskError } from '#shared/errors.ts';
import { decodeText } from '../../decoding/index.ts';
import { parseJson } from '../../parseJson.ts';
import { refuseNoise } from '../formats.ts';
import type { ClipRecord, DocumentReading, RefusedRecord } from '../reading.ts';
import { fieldsOf } from './fieldNames.ts';
import { recordOf, toReading } from './recordOf.ts';
import type { Named } from './tidied.ts';

const mostClips = 100_000;

/**
 * Reads one clip, a list of clips, or an object that has one: under `clips` or `items`, or as its only list of objects,
 * as answers of servers do. The fields have the names of a line of JSON lines, or those that tables have.
 * @throws DeskError bad_json, unsupported_format (an issue, or something else), too_big
 */
export function readJson(bytes: Uint8Array): DocumentReading {
  const list = listOf(parseJson(asUtf8(bytes)));
  if (list.length > mostClips) throw tooMany(list.length);
  const read = list.map((named, index) => recordOf(list.length === 1 ? '' : `第${index + 1}条`, named));
  return toReading(read);
}

/** {@link readJson} for a file with an object a line. A line that is none is refused. */
export function readJsonLines(bytes: Uint8Array): DocumentReading {
  const { text } = decodeText(bytes);
  refuseNoise(text);
  const lines = text.split(/\r?\n|\r/);
  const read = lines.flatMap((line, index) => (line.trim() === '' ? [] : [lineOf(`第${index + 1}行`, line)]));
  if (read.length > mostClips) throw tooMany(read.length);
  return toReading(read);
}

function lineOf(place: string, line: string): ClipRecord | RefusedRecord {
  const value = parsed(line);
  if (isNamed(value)) return recordOf(place, value);
  return { place, code: 'bad_json', message: '不是一条完整的 JSON（{…}），没有导入' };
}

/** Undefined where a line is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** JSON is UTF-8 (RFC 8259 §8.1); what Windows programs write is often not. */
const asUtf8 = (bytes: Uint8Array): Uint8Array => (isUtf8(bytes) ? bytes : Buffer.from(decodeText(bytes).text));

const tooMany = (clips: number): DeskError =>
  new DeskError('too_big', `文件里有 ${clips} 条，上限是 ${mostClips} 条，没有导入。请分成几个文件。`);

function listOf(json: unknown): readonly Named[] {
  if (Array.isArray(json)) {
    if (json.length > 0 && json.every(isNamed)) return json;
  } else if (isNamed(json)) {
    if (Array.isArray(json['sections']) && 'totalNumber' in json) {
      const message = '这是一期刊物的文件，没有当作素材导入。请用“导入一期”（命令行：import-issue）。';
      throw new DeskError('unsupported_format', message);
    }
    const inner = json['clips'] ?? json['items'];
    if (isList(inner)) return inner;
    if (inner === undefined) return (hasHeadline(json) ? null : onlyListIn(json)) ?? [json];
  }
  const message = '文件里不是素材，没有导入。应为一条素材（{"headline": …}）或几条素材的列表（[…]）。';
  throw new DeskError('unsupported_format', message);
}

const isList = (value: unknown): value is readonly Named[] =>
  Array.isArray(value) && value.length > 0 && value.every(isNamed);

const hasHeadline = (named: Named): boolean => [...fieldsOf(Object.keys(named)).values()].includes('headline');

/** Levels of objects that a list of clips is looked for in. */
const deepestList = 4;

/** The only list of objects within an object; null where there is none, or several. */
function onlyListIn(named: Named, depth = deepestList): readonly Named[] | null {
  const found = Object.values(named).flatMap((value) => {
    if (isList(value)) return [value];
    const inner = depth > 1 && isNamed(value) ? onlyListIn(value, depth - 1) : null;
    return inner === null ? [] : [inner];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
