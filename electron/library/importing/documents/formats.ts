import { extname } from 'node:path';
import { DeskError } from '#shared/errors.ts';

/** Kinds of file that clips are read from. */
export type Format = 'html' | 'mht' | 'text' | 'markdown' | 'docx' | 'csv' | 'json' | 'jsonl' | 'picture';

const extensions: Readonly<Record<Format, readonly string[]>> = {
  html: ['html', 'htm', 'xhtml', 'shtml'],
  mht: ['mht', 'mhtml'],
  text: ['txt', 'text'],
  markdown: ['md', 'markdown'],
  docx: ['docx'],
  csv: ['csv', 'tsv'],
  json: ['json'],
  jsonl: ['jsonl', 'ndjson'],
  // Those that cannot be taken are told so by the room of pictures, each with its reason.
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff', 'avif', 'bmp', 'ico', 'svg', 'svgz', 'heic'],
};

const formats = new Map(
  Object.entries(extensions).flatMap(([format, all]) => all.map((each) => [each, format as Format] as const)),
);

/** What to do with a file that cannot be read, where there is something better than to look for another. */
const advice: Readonly<Record<string, string>> = {
  doc: '请在 Word 或 WPS 里另存为 .docx。',
  wps: '请在 WPS 里另存为 .docx。',
  rtf: '请在 Word 或 WPS 里另存为 .docx。',
  odt: '请另存为 .docx。',
  pdf: '请打开后复制文字，粘贴到资料库。',
  xls: '请另存为 CSV（UTF-8）。',
  xlsx: '请另存为 CSV（UTF-8）。',
  et: '请另存为 CSV（UTF-8）。',
  zip: '资料包请用“导入资料包”；别的压缩包请先解压。',
  rar: '请先解压。',
  '7z': '请先解压。',
  sqlite: '资料库请用“打开资料库”。',
};

const extensionOf = (name: string): string => extname(name).slice(1).toLowerCase();

/** The kind of a file by its name. @throws DeskError unsupported_format */
export function formatOf(name: string): Format {
  const extension = extensionOf(name);
  const format = formats.get(extension);
  if (format !== undefined) return format;
  const kind = extension === '' ? '没有扩展名的文件' : ` .${extension} 文件`;
  const next = advice[extension] ?? '可以导入网页、文本、Markdown、Word（.docx）、CSV、JSON 和图片。';
  throw new DeskError('unsupported_format', `不能导入${kind}，没有读入。${next}`, { extension });
}

export const isPictureName = (name: string): boolean => formats.get(extensionOf(name)) === 'picture';

/** Beginnings of files that are no text, whatever their names say. */
const signatures: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', '压缩包或 Office 文档'],
  ['%PDF-', 'PDF'],
  ['\xd0\xcf\x11\xe0', '旧版 Office 文档'],
  ['SQLite format 3\0', '数据库'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['GIF8', '图片'],
  ['MZ\x90\0', '程序'],
  ['\x7fELF', '程序'],
  ['\x1f\x8b', '压缩文件'],
];

/** Characters that are looked at, how many a text must have to be judged, and the share of noise that no text has. */
const noise = { sample: 100_000, fewest: 1000, share: 0.1 };

/** Refuses what was read as text and is none: a tenth of it cannot be read or printed. @throws DeskError unsupported_format */
export function refuseNoise(text: string): void {
  const sample = text.slice(0, noise.sample);
  if (sample.length < noise.fewest) return;
  const found = sample.match(/[\p{Cc}\ufffd]/gu)?.filter((character) => !/\s/.test(character)).length ?? 0;
  if (found < sample.length * noise.share) return;
  const message = '文件的内容不是文字，没有导入。请看看扩展名对不对，或另选一个文件。';
  throw new DeskError('unsupported_format', message);
}

/** Refuses a file of text that is something else by its first bytes. @throws DeskError unsupported_format */
export function refuseDisguised(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found = signatures.find(([signature]) => start.startsWith(signature));
  if (found === undefined) return;
  const message = `文件的内容是${found[1]}，和扩展名不符，没有导入。请改正扩展名，或另选一个文件。`;
  throw new DeskError('unsupported_format', message);
}
