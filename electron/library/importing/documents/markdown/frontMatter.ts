/** What stands between two lines of `---` at the head of a Markdown file, and the text behind it. */
export interface FrontMatter {
  /** Names in lower case; values as they stand there, without quotes. */
  readonly fields: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Lines of a head; more is none. */
const mostLines = 200;

/** Takes the head off a Markdown file: `title: …` a line. Lists and nested values of YAML are passed over. */
export function takeFrontMatter(markdown: string): FrontMatter {
  const none = { fields: new Map<string, string>(), text: markdown };
  if (!/^---[ \t]*\r?\n/.test(markdown)) return none;
  const lines = markdown.slice(0, 50_000).split('\n').slice(1, mostLines);
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t\r]*$/.test(line));
  if (end < 0) return none;
  const fields = new Map<string, string>();
  for (const line of lines.slice(0, end)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !/^\s/.test(line)) fields.set(name, unquoted(line.slice(colon + 1).trim()));
  }
  return {
    fields,
    text: markdown
      .split('\n')
      .slice(end + 2)
      .join('\n'),
  };
}

const unquoted = (value: string): string =>
  value.length > 1 && /^(?:".*"|'.*')$/.test(value) ? value.slice(1, -1) : value;
