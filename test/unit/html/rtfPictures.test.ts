import { expect, test } from 'vitest';
import { readClipboard } from '../../../shared/html/index.ts';
import { rtfPictures } from '../../../shared/html/rtfPictures.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a464946000101', 'hex');
const hexOf = (bytes: Buffer): string => bytes.toString('hex').replace(/.{16}/g, '$&\r\n');
const pict = (kind: string, bytes: Buffer, width = 2000, height = 1000): string =>
  `{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn pib}{\\sv abc}}}\\picscalex100\\picscaley100\\picwgoal${width}\\pichgoal${height}\\${kind}\\bliptag-12{\\*\\blipuid 0a0b}${hexOf(bytes)}}`;
/** As Word writes a picture: itself, and an older kind of it for older programs. */
const shown = (picture: string): string =>
  `{\\*\\shppict${picture}}{\\nonshppict${pict('wmetafile8', Buffer.from('0100', 'hex'))}}`;
const document = (...parts: string[]): string =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard 文\\'ce\\u25991?${parts.join('\\par ')}}`;
const image = (name: string, width = 200, height = 100): string =>
  `<!--[if gte vml 1]><v:imagedata src="file:///C:/t/${name}"/><![endif]--><![if !vml]><img width=${width} height=${height} src="file:///C:/t/${name}" alt="${name}"><![endif]>`;
const address = (kind: string, bytes: Buffer): string => `data:image/${kind};base64,${bytes.toString('base64')}`;

const read = (html: string, rtf: string) => {
  const { blocks, dropped } = readClipboard({ html, text: '', rtf });
  const sources = blocks.flatMap((block) => (block.type === 'picture' ? block.src : []));
  return { sources, named: dropped.filter(({ why }) => why === 'localPicture').map(({ what }) => what) };
};

test('pictures of a text stand in their order, those for older programs left out', () => {
  const rtf = document(
    shown(pict('pngblip', png)),
    `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv ${pict('jpegblip', jpeg, 900)}}}}{\\shprslt${pict('pngblip', png)}}}`,
  );
  expect(rtfPictures(rtf)).toEqual([
    { src: address('png', png), ratio: 2 },
    { src: address('jpeg', jpeg), ratio: 0.9 },
  ]);
});

test('what is not what it says, or another kind, only takes its turn', () => {
  const kinds = [
    pict('pngblip', jpeg),
    pict('emfblip', png),
    pict('jpegblip', Buffer.from('<script>')),
    '{\\pict\\pngblip}',
  ];
  expect(rtfPictures(document(...kinds)).map(({ src }) => src)).toEqual([null, null, null, null]);
});

test('data in bytes, groups without end and lone marks are read to the end', () => {
  for (const rtf of [
    '{\\pict\\bin99999 ',
    '{'.repeat(50_000),
    '}'.repeat(50_000),
    '{\\pict'.repeat(20_000),
    '\\'.repeat(50_001),
    '{\\pict\\pngblip 89',
  ])
    expect(rtfPictures(rtf)).toEqual([]);
  expect(rtfPictures(`{\\pict\\bin6 }{\\pict}{\\pict\\pngblip ${png.toString('hex')}}`)).toHaveLength(2);
});

test('the pictures that Word only names come from the same text as RTF', () => {
  const html = `<p>前</p>${image('a.png')}<p>中</p>${image('b.jpg', 300, 100)}`;
  const rtf = document(shown(pict('pngblip', png)), shown(pict('jpegblip', jpeg, 3000)));
  expect(read(html, rtf)).toEqual({ sources: [address('png', png), address('jpeg', jpeg)], named: [] });
});

test('where it is not certain which picture is which, all are named', () => {
  const html = image('a.png') + image('b.png');
  const one = shown(pict('pngblip', png));
  for (const rtf of [
    '',
    document(),
    document(one),
    document(one, one, one),
    document(one, shown(pict('pngblip', png, 500))),
  ])
    expect(read(html, rtf)).toEqual({ sources: [], named: ['a.png', 'b.png'] });
  expect(read(html, document(one, shown(pict('emfblip', png))))).toEqual({
    sources: [address('png', png)],
    named: ['b.png'],
  });
});

test('markup without end is read to its end', () => {
  const rtf = document(shown(pict('pngblip', png)));
  for (const part of ['<img ', '<!--', '<img src=', '<img src="file:', '<img alt=a src=file:///a ', ' src '])
    expect(read(`<img src="file:///a.png">${part.repeat(300_000)}`, rtf).sources).toEqual([address('png', png)]);
});
