import { DeskError } from '#shared/errors.ts';
import type { Dropped } from '#shared/html/index.ts';
import { writeZip, type ZipEntry } from '../../../exporting/docx/zip.ts';
import { documentZipLimits, openZip } from '../../../files/zip.ts';
import { readableParts } from './readableParts.ts';
import { xmlHazard } from './xmlHazard.ts';

/** Bytes of all parts that are read, inflated. */
const mostBytes = 80 * 1024 * 1024;

export interface SafeDocx {
  readonly bytes: Buffer;
  readonly leftBehind: readonly Dropped[];
}

/**
 * A Word file of unknown origin, packed anew from the parts that text and pictures come from, each of them looked at:
 * whoever reads it then sees exactly what was checked. Templates, macros, embedded files and custom data stay behind,
 * and so does text that Word does not show.
 * @throws DeskError unsafe_archive, too_big, too_complex, file_unreadable, unsupported_format
 */
export async function safeDocx(bytes: Uint8Array): Promise<SafeDocx> {
  refuseOtherFiles(bytes);
  const zip = await openZip(bytes, documentZipLimits);
  try {
    if (!zip.part('[Content_Types].xml')) {
      throw new DeskError(
        'unsupported_format',
        '文件不是 Word 文档（.docx），没有导入。请在 Word 或 WPS 里另存为 .docx。',
      );
    }
    const wanted = zip.parts.filter(({ name }) => isXml(name) || isPicture(name));
    if (wanted.reduce((sum, part) => sum + part.bytes, 0) > mostBytes) {
      throw new DeskError('too_big', '文档解开后超过 80 MB，没有导入。请删去大图后再试。');
    }
    const contents = new Map<string, Buffer>();
    for (const part of wanted) {
      const content = await part.read();
      if (isXml(part.name)) refuseHazard(part.name, content);
      contents.set(part.name, content);
    }
    const { parts, leftBehind } = readableParts(contents);
    const entries = [...parts].map(([name, content]): ZipEntry => ({ name, content, stored: true }));
    return { bytes: await writeZip(entries, new Date(0)), leftBehind };
  } finally {
    zip.close();
  }
}

/** Says what a file is that is called .docx and is no archive at all. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, compound.length));
  if (start.subarray(0, 2).toString('latin1') === 'PK') return;
  if (!start.equals(compound)) {
    const message = '文件不是 Word 文档（.docx），打不开，没有导入。请在 Word 或 WPS 里打开后另存为 .docx。';
    throw new DeskError('file_unreadable', message);
  }
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPart)
    ? 'Word 文档有密码，打不开，没有导入。请在 Word 或 WPS 里取消密码后另存一份。'
    : '文件是旧版 Word 文档（.doc），打不开，没有导入。请在 Word 或 WPS 里另存为 .docx。';
  throw new DeskError('file_unreadable', message);
}

/** How a compound file begins (MS-CFB §2.2), and what it has in it where it holds a document with a password (MS-OFFCRYPTO §2.3.4.4). */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

const isXml = (name: string): boolean =>
  name === '[Content_Types].xml' || name === '_rels/.rels' || /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name);
const isPicture = (name: string): boolean => name.startsWith('word/media/');

function refuseHazard(name: string, content: Buffer): void {
  const hazard = xmlHazard(content);
  if (hazard === 'deep')
    throw new DeskError('too_complex', `文档里的 ${name} 嵌套太深，没有导入。请把文字复制、粘贴过来。`);
  if (hazard === null) return;
  const message = `文档不安全，没有导入：${name} ${hazard === 'entity' ? '里声明了实体' : '的编码不是 UTF-8'}。正常的 Word 文档不会这样，请向发来它的人问明白。`;
  throw new DeskError('unsafe_archive', message, { part: name });
}
