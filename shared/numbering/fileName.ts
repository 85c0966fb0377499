/** Name of exported files: the publication and the label, e.g. 园区周报2022年8月3期（总82期）. */
export const defaultFileNamePattern = '{publication}{label}';

interface Named {
  readonly publication: string;
  readonly label: string;
  /** Total number. */
  readonly total: number;
  /** ISO 8601 date, or null. */
  readonly publishedOn: string | null;
  /** 1 is the first; later ones are corrections. */
  readonly edition: number;
}

/** What stands behind the label of a corrected edition: 更正版, 更正版2 and so on; empty for the first edition. */
export function editionName(edition: number): string {
  if (edition === 1) return '';
  return edition === 2 ? '更正版' : `更正版${edition - 1}`;
}

/** What no file name may have on Windows, macOS or Linux. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\/:*?"<>|\u0000-\u001f]/g;

/** Characters of a name that some file system refuses, each once; control characters left out. */
export function refusedInFileName(name: string): string[] {
  return [...new Set(name.match(forbidden) ?? [])].filter((character) => character >= ' ');
}

/**
 * The name of an issue's files, without their ending. The pattern may use {publication} {label} {total} {date};
 * a corrected edition gets 更正版 behind it. Characters that a file system refuses become _.
 */
export function fileNameFor(pattern: string, named: Named): string {
  const values: Readonly<Record<string, string>> = {
    '{publication}': named.publication,
    '{label}': named.label,
    '{total}': String(named.total),
    '{date}': named.publishedOn ?? '',
  };
  const name = pattern.replace(/\{(?:publication|label|total|date)\}/g, (field) => values[field] ?? '');
  const safe = `${name}${editionName(named.edition)}`.replace(forbidden, '_').replace(/[. ]+$/, '');
  return safe === '' ? defaultName(named) : safe;
}

const defaultName = ({ total }: Named): string => `总${total}期`;
