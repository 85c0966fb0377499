/** PNG pictures of several sizes (px) in the one file that a system wants. */

type Pictures = ReadonlyMap<number, Uint8Array>;

/** Windows: a directory of 16 bytes a picture, then the pictures (largest 256 px). */
export function makeIco(pictures: Pictures): Uint8Array {
  const chosen = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  for (const [index, [size, bytes]] of chosen.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...chosen.map(([, bytes]) => bytes)]);
}

/** macOS: a type of four letters and a length before each picture. */
const types: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

export function makeIcns(pictures: Pictures): Uint8Array {
  const parts = types.flatMap(([type, size]) => {
    const bytes = pictures.get(size);
    return bytes === undefined ? [] : [element(type, bytes)];
  });
  return element('icns', Buffer.concat(parts));
}

function element(type: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}
