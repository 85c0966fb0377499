/**
 * Where a document without an address stands, so to speak: what it names relative to itself, and pictures within it,
 * get addresses below this one. The domain is reserved and never resolves (RFC 2606 §2).
 */
export const ownPlace = 'https://document.invalid/';

export const ownAddress = (path: string): string => ownPlace + path;

/** The path below a document's own place, decoded; null for any other address. */
export function ownPath(address: string): string | null {
  if (!address.startsWith(ownPlace)) return null;
  const path = address.slice(ownPlace.length).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
