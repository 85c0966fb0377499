import { compared } from '../page/tidy.ts';
import { nothingTold, type ToldFacts } from './linkedData.ts';

type Field = keyof ToldFacts;

/** Names that pages give to a part of the article in their scripts, in lower case, without `_` and without `news`, `article` … before them. */
const keys: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', 'subject'],
  date: [
    'publishtime',
    'publishdate',
    'publishedtime',
    'publishedat',
    'pubdate',
    'pubtime',
    'datepublished',
    'releasetime',
    'releasedate',
    'createtime',
    'createdate',
    'ct',
    'ctime',
    'publishtimestamp',
    'pubtimestamp',
    'time',
    'showtime',
    'ptime',
    'date',
  ],
  source: ['source', 'sourcename', 'medianame', 'nickname', 'media', 'origin', 'from', 'laiyuan', 'ly'],
  author: ['author', 'authorname', 'writer'],
  body: ['content', 'body', 'html', 'detail', 'text', 'htmlcon'],
};
const before =
  /^(?:news|article|doc|post|info|detail|msg|page|content)(?=title|time|date|pub|source|author|content|body|html|text)/;
const known = new Set(Object.values(keys).flat());

/** Characters of a short field. */
const longestField = 300;
/** Texts of one name that are looked at in a script. */
const mostTexts = 30;
/** Texts that are scripts themselves, as in `JSON.parse("…")`. */
const mostNested = 3;

/** The texts and numbers of a script by the name it gives them. */
type Texts = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what the scripts of a page say of its article: `"title":"…"`, `var msg_title = '…'`, `ct = "1660632000"`. Nothing
 * is run; texts are found by name. The body is the longest text of such a name.
 * @param areas texts of `textarea`, which hold the body where no script does
 */
export function readScriptState(scripts: readonly string[], areas: readonly string[] = []): ToldFacts {
  let told = nothingTold;
  for (const script of scripts) {
    const facts = factsOf(textsOf(script));
    const isArticle = facts.body.length > told.body.length;
    const [first, second] = isArticle ? [facts, told] : [told, facts];
    told = {
      title: first.title || second.title,
      date: first.date || second.date,
      source: first.source || second.source,
      author: first.author || second.author,
      body: first.body || second.body,
    };
  }
  const area = areas.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return told.body === '' ? { ...told, body: area } : told;
}

/** What a script says that tells the article's own headline, its body aside; nothing where none does. */
export function factsBeside(scripts: readonly string[], headline: string): ToldFacts {
  const wanted = compared(headline);
  if (wanted === '') return nothingTold;
  for (const script of scripts) {
    const texts = textsOf(script);
    const isSame = keys.title.some((name) => (texts.get(name) ?? []).some((text) => compared(text) === wanted));
    if (isSame) return { ...factsOf(texts), body: '' };
  }
  return nothingTold;
}

const factsOf = (texts: Texts): ToldFacts => ({
  title: firstText(texts, keys.title),
  date: firstText(texts, keys.date),
  source: firstText(texts, keys.source),
  author: firstText(texts, keys.author),
  body: longestText(texts, keys.body),
});

/** The first short text with one of the names, in the order of the names. */
function firstText(texts: Texts, names: readonly string[]): string {
  for (const name of names) {
    for (const text of texts.get(name) ?? []) if (text !== '' && text.length <= longestField) return text;
  }
  return '';
}

function longestText(texts: Texts, names: readonly string[]): string {
  let longest = '';
  for (const name of names) {
    for (const text of texts.get(name) ?? []) if (text.length > longest.length) longest = text;
  }
  return longest;
}

const given = /(?<![\w$])["']?([A-Za-z_]\w{0,40})["']?\s{0,20}[:=]\s{0,20}(?:htmlDecode\()?(?:(["'`])|(\d{10,13})\b)/g;
const nested = /JSON\.parse\(\s{0,20}(["'`])/g;

function textsOf(script: string): Texts {
  const texts = new Map<string, string[]>();
  const inner = [...script.matchAll(nested)]
    .slice(0, mostNested)
    .map((match) => quotedText(script, match.index + match[0].length, match[1] ?? ''));
  for (const part of [script, ...inner]) {
    for (const match of part.matchAll(given)) {
      const [all, written = '', quote, number] = match;
      const name = written.toLowerCase().replaceAll('_', '').replace(before, '');
      const list = texts.get(name) ?? [];
      if (!known.has(name) || list.length >= mostTexts) continue;
      texts.set(name, list);
      if (number !== undefined) list.push(number);
      else if (quote !== undefined) list.push(quotedText(part, match.index + all.length, quote));
    }
  }
  return texts;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '', v: '' };

/** The text that begins at an offset and ends at its quotation mark, escapes resolved. */
function quotedText(script: string, start: number, quote: string): string {
  let end = script.indexOf(quote, start);
  while (end > start && isEscaped(script, end)) end = script.indexOf(quote, end + 1);
  if (end < 0) return '';
  return script
    .slice(start, end)
    .replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_, four?: string, two?: string, other?: string) => {
      if (four ?? two) return String.fromCharCode(Number.parseInt(four ?? two ?? '', 16));
      return escapes[other ?? ''] ?? other ?? '';
    });
}

function isEscaped(script: string, at: number): boolean {
  let slashes = 0;
  while (slashes < 100 && script[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
