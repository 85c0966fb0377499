/**
 * Whether an ICC profile is sRGB under one of its usual names, so that a picture needs no conversion: `sRGB
 * IEC61966-2.1` and its many variants, or `c2`, the small one that web services embed.
 */
export function isSrgbProfile(profile: Uint8Array): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  if (view.byteLength < 132 || text(view, 16, 4) !== 'RGB ') return false;
  return /^(sRGB\b|c2$)/.test(description(view));
}

/** The profile's description (ICC.1:2022 §9.2.41), in the version 2 or version 4 form. Empty when unreadable. */
function description(view: DataView): string {
  const count = Math.min(view.getUint32(128), Math.floor((view.byteLength - 132) / 12));
  for (let entry = 132; entry < 132 + 12 * count; entry += 12) {
    if (text(view, entry, 4) !== 'desc') continue;
    const at = view.getUint32(entry + 4);
    const type = text(view, at, 4);
    const room = view.byteLength - at;
    if (type === 'desc' && room >= 12) return text(view, at + 12, view.getUint32(at + 8));
    if (type === 'mluc' && room >= 28) return wideText(view, at + view.getUint32(at + 24), view.getUint32(at + 20));
  }
  return '';
}

/** ASCII up to a NUL or the end of the data. */
function text(view: DataView, at: number, length: number): string {
  let read = '';
  for (let i = at; i < Math.min(at + length, view.byteLength); i++) {
    const code = view.getUint8(i);
    if (code === 0) break;
    read += String.fromCharCode(code);
  }
  return read;
}

/** UTF-16, big end first, up to the end of the data. */
function wideText(view: DataView, at: number, length: number): string {
  let read = '';
  for (let i = at; i + 1 < Math.min(at + length, view.byteLength); i += 2) {
    read += String.fromCharCode(view.getUint16(i));
  }
  return read;
}
