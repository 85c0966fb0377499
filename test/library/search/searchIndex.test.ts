import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { resourcePath } from '#library/resources.ts';
import { createSearchIndex, type SearchEntry, type SearchIndex } from '#library/store/search/searchIndex.ts';
import { DeskError } from '#shared/errors.ts';
import { queryWords, stretches } from '#shared/search/index.ts';

let db: Database.Database;
let index: SearchIndex;

const schema = readFileSync(resourcePath('migrations/0002_search.sql'), 'utf8');

function reopen(): void {
  db.close();
  db = new Database(':memory:');
  db.exec(schema);
  index = createSearchIndex(db);
}

beforeEach(() => {
  db = new Database(':memory:');
  reopen();
});

afterEach(() => {
  db.close();
});

/** Few clips then make many pages and segments, and each change merges some. */
function useSmallPages(): void {
  for (const table of ['search_phrase', 'search_short']) {
    db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('pgsz', 64), ('automerge', 2), ('usermerge', 2)`);
  }
}

const firstPage = { limit: 50, offset: 0 };

const entry = (headline: string, others: readonly string[] = [], publishedOn: string | null = null): SearchEntry => ({
  text: { headline, others },
  publishedOn,
});

function put(clips: Readonly<Record<number, SearchEntry>>): void {
  for (const [clip, one] of Object.entries(clips)) index.put(Number(clip), one);
  index.flush();
}

/** Whether one text of the clip contains the word, by looking. */
const contains = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => stretches(text).some((stretch) => stretch.includes(word)));

/** Rank of a clip by looking: 0 headline, 1 elsewhere, null not found. */
function rankOf({ text }: SearchEntry, words: readonly string[]): 0 | 1 | null {
  if (words.length === 0) return null;
  if (words.every((word) => contains([text.headline], word))) return 0;
  return words.every((word) => contains([text.headline, ...text.others], word)) ? 1 : null;
}

describe('against looking through all clips', () => {
  const letters = [
    '项',
    '目',
    '投',
    '资',
    '。',
    '，',
    'A',
    'a',
    'Ａ',
    '1',
    '１',
    '0',
    '.',
    '%',
    '"',
    '\\',
    '*',
    "'",
    '!',
  ].concat([
    '𬬻',
    '㎡',
    'ß',
    'é',
    'e\u0301',
    ' ',
    '\n',
    '\u3000',
    '㈱',
    'ｶﾞ',
    'Σ',
    '龘',
    '😀',
    '<',
    '>',
    '+',
    '-',
    '\u200b',
    '(',
    ')',
  ]);
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), maxLength });
  const date = fc.option(fc.integer({ min: 1, max: 9 }).map((day) => `2022-08-0${day}`));
  const clip = fc.record({
    text: fc.record({ headline: text(8), others: fc.array(text(16), { maxLength: 4 }) }),
    publishedOn: date,
  });
  const number = fc.integer({ min: 1, max: 24 });
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant('put' as const), number, clip) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('remove' as const), number) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('flush' as const)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('tidy' as const)) },
    { weight: 4, arbitrary: fc.tuple(fc.constant('search' as const), text(7), fc.nat(6), fc.nat(8)) },
  );

  /** The page by looking. Clips of one day may stand in any order, so each is given as its rank and its day. */
  function expected(clips: ReadonlyMap<number, SearchEntry>, query: string) {
    const words = queryWords(query);
    const hits = [...clips.values()].flatMap((one) => {
      const rank = rankOf(one, words);
      return rank === null ? [] : [key(one, rank)];
    });
    return hits.sort();
  }

  /** Sorts headline first, newer first, without a date last. */
  function key({ publishedOn }: SearchEntry, rank: number): string {
    const age = publishedOn === null ? 99 : 50 - Number(publishedOn.slice(-2));
    return `${rank} ${age}`;
  }

  test('total and page are the same, whatever was added, changed and removed before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        reopen();
        useSmallPages();
        const clips = new Map<number, SearchEntry>();
        for (const one of steps) {
          if (one[0] === 'put') {
            clips.set(one[1], one[2]);
            index.put(one[1], one[2]);
          } else if (one[0] === 'remove') {
            clips.delete(one[1]);
            index.remove(one[1]);
          } else if (one[0] === 'flush') {
            index.flush();
          } else if (one[0] === 'tidy') {
            index.tidy(16);
          } else {
            index.flush();
            const [, query, offset, limit] = one;
            const words = queryWords(query);
            const wanted = expected(clips, query);
            const hits = index.search(query, { offset, limit });
            const found = hits.clips.map((hit) => {
              const shown = clips.get(hit);
              return shown === undefined ? 'unknown clip' : key(shown, rankOf(shown, words) ?? 9);
            });
            expect({ total: hits.total, found }).toEqual({
              total: wanted.length,
              found: wanted.slice(offset, offset + limit),
            });
            expect(new Set(hits.clips).size).toBe(hits.clips.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every substring of a clip finds it', () => {
    fc.assert(
      fc.property(clip, (one) => {
        reopen();
        put({ 1: one });
        for (const whole of [one.text.headline, ...one.text.others]) {
          for (const stretch of stretches(whole)) {
            const characters = [...stretch];
            for (let start = 0; start < characters.length; start++) {
              const query = characters.slice(start, start + 4).join('');
              // Folding a part may differ from a part of the fold, where a mark joins the letter before it.
              if (queryWords(query).join() === query) expect(index.search(query, firstPage).clips).toEqual([1]);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is found', () => {
  test('several words must all be there, in any of the texts', () => {
    put({ 1: entry('目录', ['文件']), 2: entry('目录'), 3: entry('文件夹', ['目次', '目录']) });
    expect(index.search('目录 文件', firstPage)).toEqual({ total: 2, clips: [3, 1] });
  });

  test('a word of one character and a longer one are both asked for', () => {
    put({ 1: entry('锂电池'), 2: entry('锂矿', ['电池']), 3: entry('电池') });
    expect(index.search('锂 电池', firstPage)).toEqual({ total: 2, clips: [1, 2] });
  });

  test.each(['20', '2022', '年20', '年202', '20年', '022年8', '.88亿', 'ai', '!!', '好!!', '8g'])(
    'numbers and letters are found like other text: %s',
    (query) => {
      const texts = [
        '2022年8月',
        '年2022',
        '120年',
        '年20',
        '10.88亿元',
        'OpenAI',
        'AI芯片',
        '好!',
        '好!!',
        '好!!!',
        '好! !',
        '5.8G',
        '8G',
        '8',
      ];
      put(Object.fromEntries(texts.map((text, at) => [at + 1, entry(at % 2 ? text : '', [text])])));
      const wanted = texts.filter((text) => text.toLowerCase().includes(query)).length;
      expect(wanted).toBeGreaterThan(0);
      expect(index.search(query, firstPage).total).toBe(wanted);
    },
  );

  test('case and width do not count', () => {
    put({ 1: entry('ＡＢＣ公司'), 2: entry('abc公司') });
    expect(index.search('aBＣ公', firstPage).total).toBe(2);
  });

  test('no word is found across the border of two texts or across white space', () => {
    put({ 1: entry('甲', ['乙', '丙 丁']) });
    for (const query of ['甲乙', '乙丙', '丙丁']) expect(index.search(query, firstPage).total).toBe(0);
    expect(index.search('丙 丁 乙', firstPage).total).toBe(1);
  });

  test('a query without words finds nothing', () => {
    put({ 1: entry('甲') });
    expect(index.search(' \u3000\n', firstPage)).toEqual({ total: 0, clips: [] });
  });

  test('every printable ASCII character is found, alone and between others', () => {
    const ascii = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at));
    put(Object.fromEntries(ascii.map((character, at) => [at + 1, entry('', [`甲${character}乙`])])));
    for (const character of ascii) {
      const same = ascii.filter((other) => other.toLowerCase() === character.toLowerCase()).length;
      expect(index.search(character, firstPage).total, character).toBe(same);
      expect(index.search(`甲${character}乙`, firstPage).total, character).toBe(same);
    }
  });
});

describe('the order', () => {
  test('is headline first, then newer before older, then without a date', () => {
    put({
      1: entry('别的', ['稀土'], '2022-08-05'),
      2: entry('稀土', [], '2015-01-01'),
      3: entry('别的', ['稀土'], null),
      4: entry('稀土论坛', [], '2022-08-01'),
      5: entry('别的', ['稀土'], '2022-08-06'),
    });
    expect(index.search('稀土', firstPage)).toEqual({ total: 5, clips: [4, 2, 5, 1, 3] });
  });

  test('follows a date that was changed', () => {
    put({ 1: entry('甲', [], '2022-08-01'), 2: entry('甲', [], '2022-08-02') });
    put({ 1: entry('甲', [], '2022-08-03') });
    expect(index.search('甲', firstPage).clips).toEqual([1, 2]);
  });

  test('puts the clip that came last first among those of one day', () => {
    put({ 1: entry('甲', [], '2022-08-01') });
    put({ 2: entry('甲', [], '2022-08-01') });
    expect(index.search('甲', firstPage).clips).toEqual([2, 1]);
  });

  test.each([90, 1200])('pages of %d clips join without gap or overlap', (amount) => {
    const numbers = Array.from({ length: amount }, (_, at) => at + 1);
    const inHeadline = (clip: number) => clip % 3 === 0;
    put(
      Object.fromEntries(
        numbers.map((clip) => [clip, inHeadline(clip) ? entry('风电', ['甲']) : entry('甲', ['风电'])]),
      ),
    );
    const limit = amount / 5 + 2;
    const pages = [0, 1, 2, 3, 4].map((page) => index.search('风电', { limit, offset: page * limit }));
    const all = pages.flatMap(({ clips }) => clips);
    expect(pages.map(({ total }) => total)).toEqual([amount, amount, amount, amount, amount]);
    expect([...all].sort((a, b) => a - b)).toEqual(numbers);
    expect(all.slice(0, amount / 3).every(inHeadline)).toBe(true);
    expect(index.search('风电', { limit, offset: amount })).toEqual({ total: amount, clips: [] });
  });

  test('holds with more clips of one day than a day has places for', () => {
    const crowd = 5000;
    for (let clip = 1; clip <= crowd; clip++) index.put(clip, entry('', ['丰收'], '2022-08-01'));
    index.put(crowd + 1, entry('', ['丰收'], '2022-07-31'));
    index.put(crowd + 2, entry('', ['丰收'], '2022-09-01'));
    index.flush();
    expect(index.search('丰收', { limit: 1, offset: 0 })).toEqual({ total: crowd + 2, clips: [crowd + 2] });
    expect(index.search('丰收', { limit: 5, offset: crowd + 1 }).clips).toEqual([crowd + 1]);
  });
});

describe('hostile queries', () => {
  const hostile = [
    ['a quote', '"'],
    ['quotes and a star', '"a"*'],
    ['operators', 'a AND OR NOT NEAR(b c, 2) {headline}: ^x - +'],
    ['a column filter', 'tokens:甲 -tokens'],
    ['brackets', '((((((((((('],
    ['quotes of SQL', "'; DROP TABLE search_place; --"],
    ['wildcards of LIKE', '%_%'],
    ['a regular expression', '(a+)+$'],
    ['backslashes', '\\\\\\"'],
    ['the mark of the index itself', '\u00ad \u00ad甲 甲\u00ad乙'],
    ['NUL', '甲\u0000乙'],
    ['controls', '\u0001\u001b[31m\u007f'],
    ['lone surrogates', '\ud800 \udc00\ud800'],
    ['noncharacters', '\ufffe\uffff\u{10ffff}'],
    ['emoji with joiners', '👩‍👩‍👧‍👦🏽🇨🇳'],
    ['directions', '\u202e甲\u2066'],
    ['letters under a hundred marks', `e${'\u0301'.repeat(100)}`],
    ['a ligature that folds to eighteen characters, a thousand times', '\ufdfa'.repeat(1000)],
    ['five hundred words', Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ')],
    [
      'three hundred longer words',
      Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at, 0x5e00 + at)).join(' '),
    ],
    ['one word of a thousand characters', '甲乙丙丁戊'.repeat(200)],
  ] as const;

  test.each(hostile)('%s: gives results', (_, query) => {
    put({ 1: entry('甲乙', [query]), 2: entry('甲', ['丙']) });
    const { total, clips } = index.search(query, firstPage);
    expect(total).toBe(clips.length);
    // A clip that holds the query's text is found by it, unless there is nothing in it to search for.
    if (queryWords(query).length > 0) expect(clips).toContain(1);
  });

  test('10 kB: a typed error that says what to do', () => {
    try {
      index.search('甲'.repeat(10_240), firstPage);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      expect(error.code).toBe('invalid_input');
      expect(error.message).toContain('请留下');
    }
  });

  test('any text: results, and the index stays whole', () => {
    put({ 1: entry('园区周报', ['龘']) });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        expect(index.search(query, firstPage).total).toBeLessThanOrEqual(1);
      }),
    );
    expect(index.search('周报 龘', firstPage).total).toBe(1);
  });
});

describe('writing', () => {
  test('takes effect at the flush, and not at all after discard', () => {
    index.put(1, entry('甲'));
    expect(index.search('甲', firstPage).total).toBe(0);
    index.flush();
    index.remove(1);
    index.put(2, entry('甲'));
    index.discard();
    index.flush();
    expect(index.search('甲', firstPage).clips).toEqual([1]);
  });

  test('is taken back with its transaction', () => {
    put({ 1: entry('甲') });
    const failing = db.transaction(() => {
      put({ 1: entry('乙'), 2: entry('甲') });
      throw new Error('planned');
    });
    expect(failing).toThrow('planned');
    expect(index.search('甲', firstPage).clips).toEqual([1]);
    expect(index.search('乙', firstPage).total).toBe(0);
  });

  test('of the same clip several times leaves its last state', () => {
    put({ 1: entry('甲') });
    index.put(1, entry('乙'));
    index.remove(1);
    index.put(1, entry('丙'));
    index.flush();
    expect(['甲', '乙', '丙'].map((query) => index.search(query, firstPage).total)).toEqual([0, 0, 1]);
  });

  test('single changes are merged while the desk is idle, and search stays the same', () => {
    for (let clip = 1; clip <= 40; clip++) put({ [clip]: entry(`甲${clip}`, ['乙']) });
    for (let clip = 1; clip <= 40; clip += 2) put({ [clip]: entry('丙') });
    const segments = db.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_phrase_idx').pluck();
    const before = segments.get() ?? 0;
    while (index.tidy(64)) {}
    expect(segments.get()).toBeLessThan(before / 4);
    expect(index.search('乙', firstPage).total).toBe(20);
    expect(index.search('丙', firstPage).total).toBe(20);
  });

  test('goes on when merging falls far behind', () => {
    for (const table of ['search_phrase', 'search_short']) {
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0)`);
    }
    for (let clip = 1; clip <= 600; clip++) put({ [clip]: entry('甲乙') });
    const segments = db.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_phrase_idx').pluck();
    expect(segments.get()).toBeLessThanOrEqual(256);
    expect(index.search('甲乙', firstPage).total).toBe(600);
  });

  test('leaves full-text tables that pass their own check', () => {
    put({ 1: entry('甲'), 2: entry('乙') });
    put({ 1: entry('丙') });
    index.remove(2);
    index.flush();
    for (const table of ['search_phrase', 'search_short']) {
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
    }
    expect(db.prepare('SELECT count(*) FROM search_place').pluck().get()).toBe(1);
  });
});
