/** PDF syntax as text (ISO 32000-1 §7.3). All of it is ASCII: other characters go into hexadecimal strings. */
export type Value = string | number;

/** A reference to an object; every object is of generation 0. */
export type Ref = `${number} 0 R`;

/** A number with at most three decimals: 0.0005 pt of error, and never an exponent. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string of any characters: UTF-16 with its byte order mark (§7.9.2.2). */
export function textString(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** UTF-16, big-endian, in hexadecimal. */
export function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** A string of ASCII characters. */
export function asciiString(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

export function array(values: readonly Value[]): string {
  return `[${values.map(write).join(' ')}]`;
}

/** A dictionary; entries without a value are left out. */
export function dictionary(entries: Readonly<Record<string, Value | undefined>>): string {
  let text = '<<';
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) text += `/${key} ${write(value)}`;
  return `${text}>>`;
}

function write(value: Value): string {
  return typeof value === 'number' ? number(value) : String(value);
}
