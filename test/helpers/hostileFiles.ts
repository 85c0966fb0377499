import { deflateSync, gzipSync } from 'node:zlib';
import { encoder, photo, pngThatClaims } from './pictures.ts';
import { rawDocx, wordBody, wordParagraph } from './rawDocx.ts';
import { rawZip } from './rawZip.ts';

/** Files that came, or could come, from anywhere, each made to hurt its reader or to be misread. */

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const svg = (inner: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60">${inner}</svg>`;

/** A page of one header and then noise: as a database looks from outside. */
function database(): Buffer {
  const page = Buffer.alloc(4096);
  page.write('SQLite format 3\0', 'latin1');
  page.writeUInt16BE(4096, 16);
  return page;
}

/** A GIF that shows its frame twice: a film of two pictures. */
function twice(gif: Buffer): Buffer {
  const head = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  return Buffer.concat([gif.subarray(0, -1), gif.subarray(head)]);
}

async function pictures(): Promise<Record<string, Buffer>> {
  const snap = () => encoder(photo(320, 200));
  const png = await snap().png().toBuffer();
  const webp = await snap().webp().toBuffer();
  return {
    'good.png': png,
    'good.tiff': await snap().tiff().toBuffer(),
    'good.avif': await encoder(photo(64, 48)).avif().toBuffer(),
    'animated.gif': twice(await encoder(photo(40, 30)).gif().toBuffer()),
    'truncated.png': png.subarray(0, png.length * 0.6),
    'truncated.webp': webp.subarray(0, webp.length * 0.6),
    'header-only.png': png.subarray(0, 8),
    'bomb.png': pngThatClaims(30_000, 30_000),
    'huge-header.png': pngThatClaims(0x7fffffff, 0x7fffffff),
    'one-line.png': pngThatClaims(60_000_000, 1),
    'program.png': bytes(`MZ\x90\0${'\0'.repeat(300)}`),
    'drawing.png': bytes(svg('<script>alert(1)</script>')),
    'script.svg': bytes(svg('<script>alert(1)</script>')),
    'entity.svg': bytes(svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'bomb.svgz': gzipSync(Buffer.alloc(60_000_000, 'a')),
    'icon.ico': bytes('\0\0\x01\0\x01\0\x10\x10\0\0'),
    'script.gif': bytes(`GIF89a/*\x2a\x01\0\0\0*/=1;alert(1)//${'\0'.repeat(30)}`),
    'dot.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  };
}

const entity = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>';
const external =
  '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>';

const archives = (): Record<string, Buffer> => {
  const body = wordBody(
    wordParagraph('青禾园区三个项目开工') + wordParagraph('第一个项目造风机，投资3亿元，年底投产。'),
  );
  const content = Buffer.from('x');
  return {
    'good.docx': rawDocx(body),
    'template.docx': rawDocx(body.replace('青禾', '云溪'), external),
    'entities.docx': rawDocx(entity),
    'broken.docx': rawDocx(body.slice(0, -40)),
    'password.docx': Buffer.concat([
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'no-archive.docx': Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(500)]),
    'slip.zip': rawZip([{ name: '../../evil.txt', content }]),
    'absolute.zip': rawZip([{ name: '/tmp/evil.txt', content }]),
    'twice.zip': rawZip([
      { name: 'a.txt', content },
      { name: 'a.txt', content },
    ]),
    'locked.zip': rawZip([{ name: 'a.txt', content, flags: 0x0801 }]),
    'overlap.zip': rawZip([
      { name: 'a', content },
      { name: 'b', content, sharesWith: 0 },
    ]),
    'liar.zip': rawZip([{ name: 'a', content: Buffer.alloc(5_000_000), claimedBytes: 10 }]),
    'device.zip': rawZip([{ name: 'a', content, mode: 0o020666 }]),
    'cut.zip': rawZip([{ name: 'a.txt', content }]).subarray(0, 40),
    'harmless.zip': rawZip([{ name: 'a.txt', content }]),
  };
};

/** Bytes without a pattern, the same each time (xorshift32). */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 0xff;
    }),
  );
}

const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');

const texts = (): Record<string, Buffer> => ({
  'controls.txt': Buffer.from(`开${controls}工\u007f\u0080\u009f完`),
  'line-ends.txt': Buffer.from('一号项目开工\r\n二号项目开工\r三号项目开工\n'),
  'zero-width.txt': Buffer.from('招\u200b商\u200c引\u200d资\ufeff签\u00ad约400个项目'),
  'noncharacters.txt': Buffer.from('\u{ffff}项目\u{fdd0}开工\u{1ffff}了'),
  'surrogates.txt': Buffer.concat([Buffer.from('开工'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('仪式')]),
  'gbk.txt': Buffer.from([0xd4, 0xb0, 0xc7, 0xf8, 0xcf, 0xee, 0xc4, 0xbf, 0xbf, 0xaa, 0xb9, 0xa4]),
  'utf16.txt': Buffer.from('\ufeff云溪新区12个项目集中开工', 'utf16le'),
  'noise.txt': noise(20_000),
  'brackets.txt': Buffer.from('（'.repeat(280_000)),
  'numbers.json': Buffer.from('{"a":1e999,"b":NaN}'),
  'deep.json': Buffer.from(`{"headline":"深","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  'scalars.json': Buffer.from('[1,"a",null]'),
  'wide-text.json': Buffer.from('\ufeff{"标题":"宽字符"}', 'utf16le'),
  'noise.jsonl': noise(20_000),
  'proto.json': Buffer.from('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"headline":"原型"}'),
  'semicolons.csv': Buffer.from('标题;来源\n甲项目开工;乙日报\n'),
  'formula.csv': Buffer.from('标题,正文\n"=cmd|\' /C calc\'!A0",@SUM(1)\n'),
  'controls.csv': Buffer.from('标题,正文\n丙项目\u0000\u001b[31m投产,\u202e正文\n'),
  'unclosed.csv': Buffer.from(`标题,正文\n丁,"${'项目'.repeat(500_000)}`),
  'names-only.csv': Buffer.from('标题,正文\n'),
  'wide.csv': Buffer.from(`${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n`),
  'emphasis.md': Buffer.from('*_'.repeat(300)),
  'front.md': Buffer.from('---\ntitle: 页首\nurl: javascript:alert(1)\n---\n\n[甲](javascript:alert(1)) 正文。\n'),
  'boundaries.mht': Buffer.from(
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(5000)}`,
  ),
  'nested.html': Buffer.from(`<meta charset=utf-8>${'<table><tr><td>'.repeat(3000)}深处的文字，说的是园区项目开工。`),
  'nul.html': Buffer.from(
    '<meta charset=utf-8><p>正文一段，说的是园区。</p><scr\0ipt>alert(1)</scr\0ipt><img src=x on\0error=alert(2)>',
  ),
  'unclosed.html': Buffer.from("<meta charset=utf-8><p>前文一段，说的是园区。</p><script>var a='</p>后文"),
});

const databases = (): Record<string, Buffer> => ({
  'library.db': database(),
  'random.db': deflateSync(Buffer.from('noise'.repeat(99))),
  'text.db': Buffer.from('not a database'),
  'library.txt': database(),
});

/** All of them by name. */
export const hostileFiles = async (): Promise<Readonly<Record<string, Buffer>>> => ({
  ...(await pictures()),
  ...archives(),
  ...texts(),
  ...databases(),
});
