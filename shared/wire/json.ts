/** What stands for bytes in JSON: `{"$bytes": "<base64>"}`. The desk's data has no field of that name. */
const bytesKey = '$bytes';

/** Base64 as the platform does it fastest; the shared layer has none. */
export interface Base64 {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array;
}

/** A value as JSON in one line, its bytes (Uint8Array at any depth) as base64. */
export function toJson(value: unknown, base64: Base64): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, each: unknown) {
    // Not `each`: Node's Buffer has a toJSON of its own that was called before.
    const bytes = this[key];
    return bytes instanceof Uint8Array ? { [bytesKey]: base64.encode(bytes) } : each;
  });
}

/**
 * The value that toJson wrote.
 * @throws SyntaxError and whatever `base64.decode` throws
 */
export function fromJson(text: string, base64: Base64): unknown {
  return JSON.parse(text, (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null || !(bytesKey in each)) return each;
    const encoded = each[bytesKey];
    return typeof encoded === 'string' && Object.keys(each).length === 1 ? base64.decode(encoded) : each;
  });
}
