import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentZipLimits, openZip } from '#library/files/zip.ts';
import { docxHtml } from '#library/importing/documents/docx/docxHtml.ts';
import { rawDocx, wordBody, wordParagraph } from '../../helpers/rawDocx.ts';
import { type RawEntry, rawZip } from '../../helpers/rawZip.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const megabyte = 1024 * 1024;
const nothing = Buffer.alloc(45 * megabyte);

async function readAll(from: string | Uint8Array) {
  const zip = await openZip(from, documentZipLimits);
  try {
    const parts = [];
    for (const part of zip.parts) parts.push({ name: part.name, bytes: (await part.read()).length });
    return parts;
  } finally {
    zip.close();
  }
}

const small = Buffer.from('x');
const file = (name: string | Uint8Array, others: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: small,
  ...others,
});

/** The field of an entry for its name in UTF-8 (Info-ZIP, 0x7075). */
function secondName(name: string): Buffer {
  const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)]);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

describe('an archive is refused, and the reason named', () => {
  const cases: readonly (readonly [string, readonly RawEntry[], string])[] = [
    ['a name that leads out of the folder', [file('../../evil.txt')], '文件夹外面'],
    ['one that does so in the middle', [file('a/../../evil.txt')], '文件夹外面'],
    ['one with backslashes', [file('..\\evil.txt')], '文件夹外面'],
    ['an absolute name', [file('/tmp/evil.txt')], '绝对路径'],
    ['a drive', [file('C:\\evil.txt')], '绝对路径'],
    ['a share', [file('\\\\server\\evil.txt')], '绝对路径'],
    ['a NUL in a name', [file('a\0.txt')], '控制符'],
    ['a name of nothing', [file('')], '空'],
    ['two entries of one name', [file('a.txt'), file('a.txt')], '两个'],
    ['two names that are one on some disks', [file('a.txt'), file('A.TXT')], '两个'],
    ['a link', [file('a', { mode: 0o120777 })], '链接'],
    ['a pipe', [file('a', { mode: 0o010644 })], '不是普通文件'],
    ['a device', [file('a', { mode: 0o020644 })], '不是普通文件'],
    ['a second name that leads out', [file('a.txt', { extra: secondName('../../evil.txt') })], '文件夹外面'],
    ['a name that reads otherwise than it is', [file('a\u202etxt.exe')], '控制符'],
    ['the name of a device of Windows', [file('a/Con.txt')], 'Windows'],
    ['a stream within a file', [file('a.txt:b')], 'Windows'],
    ['a name that Windows cuts', [file('a.txt.')], 'Windows'],
    ['a password', [file('a', { flags: 0x0801 })], '密码'],
    ['an unknown way of packing', [file('a', { method: 14 })], '压缩方式'],
    ['an entry that inflates beyond measure', [{ name: 'a', content: Buffer.alloc(51 * megabyte) }], '50 MB'],
    ['many that do so together', Array.from({ length: 7 }, (_, at) => ({ name: `${at}`, content: nothing })), '300 MB'],
    ['entries that share their bytes', [file('a'), file('b', { sharesWith: 0 })], '共用'],
    ['100,000 entries', Array.from({ length: 2001 }, (_, at) => file(`${at}`)), '2001'],
    ['one that says less than it is', [{ name: 'a', content: nothing, claimedBytes: 10 }], '比它写的大'],
  ];
  test.each(cases)('%s', async (_, entries, reason) => {
    const bytes = rawZip(entries);
    const path = join(newFolder(), 'a.zip');
    writeFileSync(path, bytes);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    for (const from of [bytes, path]) {
      const refused = await refusal(readAll(from));
      expect(refused).toMatchObject({ code: 'unsafe_archive' });
      expect(refused?.message).toContain(reason);
    }
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * megabyte);
  });
});

test('a wrong checksum, a cut and a file that is no archive cannot be read', async () => {
  const whole = rawZip([file('a.txt')]);
  const wrong = rawZip([file('a.txt', { claimedSum: 1 })]);
  for (const bytes of [wrong, whole.subarray(0, -30), Buffer.from('no archive'), Buffer.alloc(0)]) {
    expect(await refusal(readAll(bytes))).toMatchObject({ code: 'file_unreadable' });
  }
  expect(await refusal(readAll(join(newFolder(), 'none.zip')))).toMatchObject({ code: 'file_not_found' });
});

test('names of Chinese Windows are read as they were meant', async () => {
  const gbk = Buffer.from([0xd4, 0xb0, 0xc7, 0xf8, 0x2e, 0x74, 0x78, 0x74]);
  expect(await readAll(rawZip([file(gbk, { flags: 0 }), file('周报.txt'), file('folder/')]))).toEqual([
    { name: '园区.txt', bytes: 1 },
    { name: '周报.txt', bytes: 1 },
  ]);
});

describe('a Word file', () => {
  const entity = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
  const reads = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const body = wordBody(wordParagraph('园区开工。'));
  const without = (xml: string) => xml.slice(xml.indexOf('?>') + 2);

  test.each([
    ['entities that grow', entity + without(body), 'unsafe_archive'],
    ['an entity that reads a file', reads + without(body), 'unsafe_archive'],
    ['another encoding', Buffer.from(`\ufeff${body}`, 'utf16le'), 'unsafe_archive'],
    ['elements without end', wordBody('<w:p>'.repeat(100_000)), 'too_complex'],
    ['broken XML', body.slice(0, -20), 'file_unreadable'],
  ])('with %s is refused', async (_, xml, code) => {
    const start = performance.now();
    expect(await refusal(docxHtml(rawDocx(xml)))).toMatchObject({ code });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('whose template lies elsewhere is read without it', async () => {
    const template = `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>`;
    expect((await docxHtml(rawDocx(body, template))).html).toContain('园区开工。');
  });

  test('whose picture lies elsewhere is read without it', async () => {
    const link = `<Relationship Id="r5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>`;
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const { html, pictures } = await docxHtml(rawDocx(wordBody(drawing + wordParagraph('园区开工。')), link)).catch(
      (error: unknown) => ({ html: String(error), pictures: [] }),
    );
    expect(html).not.toContain('root:');
    expect(pictures).toEqual([]);
  });

  test('with too much in it is refused before it is taken apart', async () => {
    const pictures = Array.from({ length: 2 }, (_, at) => ({ name: `word/media/${at}.png`, content: nothing }));
    expect(await refusal(docxHtml(rawDocx(body, '', pictures)))).toMatchObject({ code: 'too_big' });
  });

  test('that is another kind of archive is refused', async () => {
    expect(await refusal(docxHtml(rawZip([file('a.txt')])))).toMatchObject({ code: 'unsupported_format' });
  });
});
