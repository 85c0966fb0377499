import { blockText, hasLocalPictures, readClipboard, withRtfPictures } from '#shared/html/index.ts';
import { addressIn, type RawMaterial } from './capture.ts';

/** Kinds of files that make clips; pictures become clips of their own. */
export const documentEndings = ['html', 'htm', 'mht', 'mhtml', 'txt', 'md', 'docx', 'csv', 'json', 'jsonl'] as const;
export const pictureEndings = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff', 'svg'] as const;
/** Files that may hold many items: they are imported, not shown as one. */
const lists: ReadonlySet<string> = new Set(['csv', 'json', 'jsonl']);

/** Bytes that a page passes on at once: more do not fit into a message of the browser edition. */
export const mostBytes = 32 * 1024 * 1024;

/** Characters of markup that a material may have. */
const mostMarkup = 25_000_000;

/** A file and where it was found: its path below a folder that was dropped or chosen. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
}

export const endingOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
export const isList = (name: string): boolean => lists.has(endingOf(name));
export const isPicture = ({ name, type }: Pick<File, 'name' | 'type'>): boolean =>
  type.startsWith('image/') || pictureEndings.some((ending) => ending === endingOf(name));

/** What a clipboard or something dropped says, files left out; null where it says nothing. */
export type Said =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'material'; readonly material: RawMaterial };

/** The text of a clipboard or a drop. A bare address is one to be asked about; nothing is fetched for it. */
export function saidBy(data: Pick<DataTransfer, 'getData'>): Said | null {
  const copied = data.getData('text/html');
  const whole = hasLocalPictures(copied) ? withRtfPictures(copied, data.getData('text/rtf')) : copied;
  const html = whole.length <= mostMarkup ? whole : copied;
  const text = data.getData('text/plain');
  const [link = ''] = data
    .getData('text/uri-list')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'));
  const address = addressIn(text) ?? (text.trim() === '' ? addressIn(link) : null);
  if (address !== null) return { kind: 'address', url: address };
  if (html.trim() !== '') return { kind: 'material', material: { kind: 'markup', html, text } };
  if (text.trim() !== '') return { kind: 'material', material: { kind: 'text', text } };
  return null;
}

export const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

/** Pictures alone as a clip. */
export async function picturesMaterial(files: readonly File[]): Promise<RawMaterial> {
  const pictures = await Promise.all(files.slice(0, 50).map(async (file) => ({ src: '', bytes: await bytesOf(file) })));
  return { kind: 'pictures', pictures };
}

/** One document as a clip. */
export const fileMaterial = async (file: File): Promise<RawMaterial> => ({
  kind: 'bytes',
  name: file.name.slice(-255),
  bytes: await bytesOf(file),
});

/** Whether it was copied or dropped as words, not as a file. */
export const isCopied = ({ kind }: RawMaterial): boolean => kind === 'text' || kind === 'markup';

/** The plain text of material that could not be read; empty where it has none. */
export function plainTextOf(material: RawMaterial): string {
  if (material.kind === 'text') return material.text;
  if (material.kind === 'url') return material.url;
  if (material.kind !== 'markup') return '';
  const text = material.text?.trim() ?? '';
  return text === '' ? readClipboard({ html: material.html, text: '' }).blocks.map(blockText).join('\n') : text;
}
