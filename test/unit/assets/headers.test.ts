import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSrgbProfile } from '#library/assets/iccProfile.ts';
import { isPlainFrame, readJpegFrame } from '#library/assets/jpegFrame.ts';
import { sniffFormat } from '#library/assets/pictureFormat.ts';

const segment = (marker: number, ...body: number[]) => [0xff, marker, 0, body.length + 2, ...body];
const frame = (marker: number, precision: number, ...ids: number[]) =>
  segment(marker, precision, 0, 9, 0, 9, ids.length, ...ids.flatMap((id) => [id, 0x11, 0]));
const adobe = (transform: number) => segment(0xee, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform);
const jpeg = (...segments: number[][]) => new Uint8Array([0xff, 0xd8, ...segments.flat()]);

/** Whether a PDF can take the JPEG as it is; null where no frame is found. */
const plain = (bytes: Uint8Array) => {
  const found = readJpegFrame(bytes);
  return found && isPlainFrame(found);
};

describe('a JPEG goes into a PDF as it is', () => {
  test.each([
    ['baseline YCbCr', true, jpeg(segment(0xe0, 74, 70), frame(0xc0, 8, 1, 2, 3))],
    ['progressive YCbCr, said so by Adobe', true, jpeg(adobe(1), frame(0xc2, 8, 1, 2, 3))],
    ['grey', true, jpeg(frame(0xc1, 8, 1))],
    ['behind Huffman tables and fill bytes', true, jpeg(segment(0xc4, 0), [0xff], frame(0xc0, 8, 1, 2, 3))],
    ['12 bits', false, jpeg(frame(0xc1, 12, 1, 2, 3))],
    ['arithmetic coding', false, jpeg(frame(0xc9, 8, 1, 2, 3))],
    ['lossless', false, jpeg(frame(0xc3, 8, 1, 2, 3))],
    ['RGB, said so by Adobe', false, jpeg(adobe(0), frame(0xc0, 8, 1, 2, 3))],
    ['RGB, said so by its ids', false, jpeg(frame(0xc0, 8, 82, 71, 66))],
    ['CMYK', false, jpeg(adobe(2), frame(0xc0, 8, 1, 2, 3, 4))],
    ['no frame', null, jpeg(segment(0xe0, 1), segment(0xda, 1))],
    ['a segment that runs over the end', null, jpeg([0xff, 0xe1, 9, 9, 1])],
  ])('%s: %s', (_, wanted, bytes) => {
    expect(plain(bytes)).toBe(wanted);
  });
});

describe('an sRGB profile is known by its description', () => {
  const u32 = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
  const profile = (space: string, tag: readonly number[]) => {
    const header = [...new Array<number>(16).fill(0), ...ascii(space), ...new Array<number>(108).fill(0)];
    return new Uint8Array([...header, ...u32(1), ...ascii('desc'), ...u32(144), ...u32(tag.length), ...tag]);
  };
  const version2 = (name: string) => [
    ...ascii('desc'),
    ...u32(0),
    ...u32(name.length + 1),
    ...ascii(`${name}\0`),
    ...u32(0),
    ...u32(0),
    ...u32(0),
  ];
  const version4 = (name: string) => {
    const wide = [...name].flatMap((c) => [0, c.charCodeAt(0)]);
    return [
      ...ascii('mluc'),
      ...u32(0),
      ...u32(1),
      ...u32(12),
      ...ascii('enUS'),
      ...u32(wide.length),
      ...u32(28),
      ...wide,
    ];
  };

  test.each(['sRGB', 'sRGB IEC61966-2.1', 'c2'])('%s', (name) => {
    expect(isSrgbProfile(profile('RGB ', version2(name)))).toBe(true);
    expect(isSrgbProfile(profile('RGB ', version4(name)))).toBe(true);
  });

  test.each(['Display P3', 'Adobe RGB (1998)', 'ProPhoto', 'c2 wide', ''])('%s is another', (name) => {
    expect(isSrgbProfile(profile('RGB ', version2(name)))).toBe(false);
    expect(isSrgbProfile(profile('RGB ', version4(name)))).toBe(false);
  });

  test('of another colour space it is another', () => {
    expect(isSrgbProfile(profile('GRAY', version2('sRGB')))).toBe(false);
  });

  test('whatever the bytes are, reading them ends without a throw', () => {
    const tags = fc.uint8Array({ maxLength: 80 }).map((bytes) => profile('RGB ', [...bytes]));
    const named = fc
      .constantFrom('desc', 'mluc')
      .chain((type) => fc.uint8Array({ maxLength: 60 }).map((bytes) => profile('RGB ', [...ascii(type), ...bytes])));
    fc.assert(
      fc.property(fc.oneof(tags, named, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        expect(typeof isSrgbProfile(bytes)).toBe('boolean');
      }),
    );
  });
});

test('whatever follows a JPEG start, looking for its frame ends without a throw', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.constantFrom([0xff, 0xc0, 0, 17, 8], [0xff, 0xee, 0, 14], [0xff]),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = readJpegFrame(jpeg(...pieces.map((each) => [...each])));
      expect(found === null || found.componentIds.length >= 0).toBe(true);
    }),
  );
});

test('whatever a file begins with, its kind is told or not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(() => sniffFormat(bytes)).not.toThrow();
    }),
  );
});
