/** Code units that a text without a byte order mark needs before it is taken for UTF-16. */
const fewest = 8;
/** Share of code units that must be of a kind that running text has. */
const share = 0.9;

/** Whether bytes without a byte order mark are UTF-16, and in which order; null where they are not. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = bytes.length >> 1;
  if (units < fewest) return null;
  // Text in one-byte or multi-byte encodings has no NUL; UTF-16 has one in each ASCII character, line ends among them.
  const [low, high] = [nulls(bytes, 1), nulls(bytes, 0)];
  if (low === high) return null;
  const order = low > high ? 'utf-16le' : 'utf-16be';
  return likely(bytes, order === 'utf-16le' ? 1 : 0) / units >= share ? order : null;
}

function nulls(bytes: Uint8Array, first: 0 | 1): number {
  let count = 0;
  for (let at = first; at < bytes.length; at += 2) if (bytes[at] === 0) count += 1;
  return count;
}

/** Code units whose upper byte is that of ASCII, ideographs, Chinese marks or full-width forms. */
function likely(bytes: Uint8Array, upper: 0 | 1): number {
  let count = 0;
  for (let at = upper; at < bytes.length; at += 2) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)) count += 1;
  }
  return count;
}
