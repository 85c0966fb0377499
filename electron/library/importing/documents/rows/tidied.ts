import { fieldsOf } from './fieldNames.ts';
import { isoDate } from './isoDate.ts';

/** A row or object with the names of its fields as they stand in the file. */
export type Named = Readonly<Record<string, unknown>>;

/** Fields of text, in which other programs write numbers, lists of paragraphs, or an object with a name. */
const texts: readonly string[] = ['id', 'headline', 'lead', 'body', 'source', 'url', 'category', 'date'];

/**
 * A row or object as a line of JSON lines would have it. What cannot stand in its field — a second value for the same
 * field, a day that is none, an address that is none of the web — keeps the name that it has in the file.
 */
export function tidied(named: Named): Named {
  const known = fieldsOf(Object.keys(named));
  const fields = new Map<string, unknown>();
  const others = new Map<string, unknown>();
  for (const [name, value] of Object.entries(named)) {
    if (isEmpty(value) || name === '__proto__') continue;
    const field = known.get(name) ?? name;
    const tidy = known.has(name) ? tidyValue(field, value) : value;
    if (!fields.has(field) && tidy !== null) fields.set(field, tidy);
    else others.set(fields.has(name) || name === field ? `${name}（原文）` : name, value);
  }
  const { province, city, region, tags, ...rest } = Object.fromEntries(fields);
  return {
    ...Object.fromEntries(others),
    ...rest,
    ...(tags === undefined ? {} : { tags: typeof tags === 'string' ? tagsOf(tags) : tags }),
    ...regionOf(province, city, region),
  };
}

/** A cell or value that says nothing. */
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The value as its field takes it; null where it has no place there. */
function tidyValue(field: string, value: unknown): unknown {
  const text = texts.includes(field) ? asText(value) : value;
  if (field === 'date') return typeof text === 'string' ? isoDate(text) : null;
  if (field === 'url') return typeof text === 'string' ? webAddress(text.trim()) : null;
  return text;
}

function asText(value: unknown): unknown {
  if (Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join('\n');
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof name === 'string' ? name : value;
}

function webAddress(address: string): string | null {
  if (/^https?:\/\//i.test(address)) return address;
  return /^www\./i.test(address) ? `https://${address}` : null;
}

const tagsOf = (text: string): string[] =>
  text
    .split(/[,，;；、|\s]+/)
    .filter((tag) => tag !== '')
    .slice(0, 200);

function regionOf(province: unknown, city: unknown, region: unknown): Named {
  if (typeof region === 'string') {
    const [, first = region, rest = ''] = /^([^\s省区]{1,10}(?:省|自治区|\s))\s*(.*)$/s.exec(region.trim()) ?? [];
    return { region: { province: first.trim(), city: rest.trim() } };
  }
  if (region !== undefined) return { region };
  return province === undefined && city === undefined ? {} : { region: { province: province ?? '', city: city ?? '' } };
}
