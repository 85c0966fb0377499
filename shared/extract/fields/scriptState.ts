import { nothingTold, type ToldFacts } from './linkedData.ts';

/** Names that pages give to a part of the article in their scripts. */
const keys = {
  title: ['title', 'articleTitle', 'msg_title', 'headline', 'newsTitle', 'doctitle'],
  date: [
    'publishTime',
    'publish_time',
    'publishDate',
    'pubDate',
    'pubTime',
    'createTime',
    'ct',
    'time',
    'releaseTime',
    'showTime',
    'published_at',
    'ptime',
    'docpubtime',
    'datePublished',
    'publishedAt',
    'create_time',
    'date',
  ],
  source: [
    'source',
    'sourceName',
    'mediaName',
    'media_name',
    'articleSource',
    'nickname',
    'docsource',
    'media',
    'origin',
    'from',
  ],
  author: ['author', 'authorName', 'writer', 'docauthor'],
  body: [
    'content',
    'articleContent',
    'body',
    'articleBody',
    'html',
    'detail',
    'text',
    'newsContent',
    'dochtmlcon',
    'docHtml',
    'contentHtml',
    'article_content',
  ],
} as const;

/** Characters of a short field. */
const longestField = 300;

/**
 * Reads what the scripts of a page say of its article: `"title":"…"`, `var msg_title = '…'`, `ct = "1660632000"`. Nothing
 * is run; texts are found by name. The body is the longest text of such a name.
 */
export function readScriptState(scripts: readonly string[]): ToldFacts {
  let told = nothingTold;
  for (const script of scripts) {
    const body = longestText(script, keys.body);
    const isArticle = body.length > told.body.length;
    told = {
      title: (isArticle && firstText(script, keys.title)) || told.title || firstText(script, keys.title),
      date: (isArticle && firstText(script, keys.date)) || told.date || firstText(script, keys.date),
      source: (isArticle && firstText(script, keys.source)) || told.source || firstText(script, keys.source),
      author: (isArticle && firstText(script, keys.author)) || told.author || firstText(script, keys.author),
      body: isArticle ? body : told.body,
    };
  }
  return told;
}

/** The first text or number with one of the names, in the order of the names. */
function firstText(script: string, names: readonly string[]): string {
  for (const name of names) {
    for (const text of textsOf(script, name)) if (text !== '' && text.length <= longestField) return text;
  }
  return '';
}

function longestText(script: string, names: readonly string[]): string {
  let longest = '';
  for (const name of names) for (const text of textsOf(script, name)) if (text.length > longest.length) longest = text;
  return longest;
}

/** Places in a script that are looked at for each name. */
const mostPlaces = 30;

/** The texts or numbers that a script gives to a name. */
function* textsOf(script: string, name: string): Generator<string> {
  const pattern = new RegExp(
    `(?<![\\w$])["']?${name}["']?\\s{0,20}[:=]\\s{0,20}(?:htmlDecode\\()?(?:(["'\`])|(\\d{10,13})\\b)`,
    'g',
  );
  let places = 0;
  for (const match of script.matchAll(pattern)) {
    const [all, quote, number] = match;
    places += 1;
    if (places > mostPlaces) return;
    if (number !== undefined) yield number;
    else if (quote !== undefined) yield quotedText(script, match.index + all.length, quote);
  }
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
