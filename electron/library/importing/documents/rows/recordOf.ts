import { DeskError } from '#shared/errors.ts';
import { parseHtml, readBlocks, toRichText } from '#shared/html/index.ts';
import { plainText } from '#shared/model/index.ts';
import { type ClipLine, readClipValue } from '../../clipLines/clipLine.ts';
import type { ClipRecord, DocumentReading, RefusedRecord } from '../reading.ts';
import { isEmpty, type Named, tidied } from './tidied.ts';

/**
 * Reads a row or object as a clip. Fields of other names are kept in `extra`.
 * @param place for the user, e.g. 第3行
 */
export function recordOf(place: string, named: Named): ClipRecord | RefusedRecord {
  try {
    const clip = tidied(named);
    if (clip['headline'] === undefined) return { place, code: 'no_headline', message: withoutHeadline(named) };
    return { place, line: withMarkup(readClipValue(clip)) };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const code = error.code === 'invalid_text' ? 'invalid_text' : 'invalid_input';
    return { place, code, message: inWords(error.message) };
  }
}

const fieldWords: Readonly<Record<string, string>> = {
  id: '编号',
  headline: '标题',
  lead: '导语',
  body: '正文',
  source: '来源',
  url: '网址',
  category: '栏目',
  date: '日期',
  region: '地区',
  tags: '标签',
};

/** The fields of a file have names of its own, so the desk's are said in words. */
const inWords = (message: string): string =>
  `${message.replace(/^([a-z]+)(?:\.[\w.]+)?：/, (whole, field: string) => (field in fieldWords ? `${fieldWords[field]}：` : whole))}，没有导入`;

/** Sorts what was read from what was refused. @throws DeskError nothing_to_clip */
export function toReading(read: readonly (ClipRecord | RefusedRecord)[]): DocumentReading {
  if (read.length === 0) throw new DeskError('nothing_to_clip', '文件里没有素材，没有导入。请另选一个文件。');
  const records: ClipRecord[] = [];
  const refused: RefusedRecord[] = [];
  for (const record of read) {
    if ('code' in record) refused.push(record);
    else records.push(record);
  }
  return { kind: 'records', records, refused };
}

/** Tags that only the text of a page has; a text about `<T>` or 1<2 has none. */
const markup = /<(?:p|br|div|span|strong|table|ul|ol|h[1-6]|img|a)(?:\s[^<>]{0,2000})?\/?>/i;

/** A text that is HTML, as systems keep it, is read as such. */
function withMarkup(line: ClipLine): ClipLine {
  const text = plainText(line.clip.detail);
  if (!markup.test(text)) return line;
  return { ...line, clip: { ...line.clip, detail: [...toRichText(readBlocks(parseHtml(text)).blocks).text] } };
}

/** Names what there is, so that one sees what is called otherwise. */
function withoutHeadline(named: Named): string {
  const names = Object.keys(named).filter((name) => !isEmpty(named[name]));
  const some = names.slice(0, 8).map((name) => `“${name.slice(0, 20)}”`);
  const only = some.length === 0 ? '' : `，只有${some.join('、')}${names.length > 8 ? '等' : ''}`;
  return `没有标题${only}，没有导入`;
}
