/** What JSON-LD or the state of a page's script says of the article; empty where it says nothing. */
export interface ToldFacts {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly author: string;
  /** HTML or text of the article. */
  readonly body: string;
}

export const nothingTold: ToldFacts = { title: '', date: '', source: '', author: '', body: '' };

/** Objects that are looked at in one page. */
const most = 2000;
const articleTypes = /article|posting|report|webpage|creativework/i;

/** Reads `application/ld+json`: the first object that is an article, or says when it was published. */
export function readLinkedData(texts: readonly string[]): ToldFacts {
  for (const text of texts) {
    for (const item of objectsIn(parse(text))) {
      if (
        !articleTypes.test(String(item['@type'] ?? '')) ||
        (item['headline'] === undefined && item['datePublished'] === undefined)
      )
        continue;
      return {
        title: textOf(item['headline']),
        date: textOf(item['datePublished'] ?? item['pubDate'] ?? item['dateCreated']),
        source: nameOf(item['sourceOrganization'] ?? item['publisher']),
        author: nameOf(item['author']),
        body: textOf(item['articleBody']),
      };
    }
  }
  return nothingTold;
}

/** JSON, also with line feeds within its texts, as many pages write it. */
function parse(text: string): unknown {
  for (const attempt of [text, text.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  const waiting: unknown[] = [value];
  for (let count = 0; count < most && waiting.length > 0; count += 1) {
    const item = waiting.shift();
    if (Array.isArray(item)) waiting.push(...item.slice(0, most));
    else if (isObject(item)) {
      yield item;
      waiting.push(...Object.values(item).filter((part) => typeof part === 'object'));
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join('、');
  return isObject(value) ? textOf(value['name']) : textOf(value);
}
