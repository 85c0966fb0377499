import { describe, expect, test } from 'vitest';
import { createAlikeFinder } from '#shared/check/across/alike.ts';
import { createIssueChecker } from '#shared/check/checkIssue.ts';
import type { CheckInput } from '#shared/check/input.ts';
import { fromPlainText, plainText, type Source } from '#shared/model/index.ts';
import { compare, duplicateScore, fingerprint } from '#shared/similar/index.ts';
import { allSteps } from '#shared/steps.ts';
import { checkInput, goodClip, originalOf, paper } from '../../helpers/checkSamples.ts';
import { sampleSource } from '../../helpers/samples.ts';

const check = (input: CheckInput) => createIssueChecker().check(input);
type GoodClip = ReturnType<typeof goodClip>;
const feature = (clips: readonly GoodClip[], changes: Parameters<typeof checkInput>[1] = {}) =>
  checkInput([{ format: 'feature', clips }], changes);

describe('one source under two names', () => {
  const source = (id: string, name: string, changes: Partial<Source> = {}) => sampleSource({ id, name, ...changes });
  const pair = (one: Source, other: Source, more: readonly Source[] = []) => {
    const clips = [goodClip(1, { sourceId: one.id }), goodClip(2, { sourceId: other.id })];
    return check(feature(clips, { sources: [one, other, ...more] }));
  };

  test('of two names in an issue the longer is to be written like the shorter', () => {
    const findings = pair(source('a', '云溪省人民政府网站'), source('b', '云溪省政府网站'));
    expect(findings).toMatchObject([
      {
        code: 'source-alias',
        level: 'error',
        entryId: 'entry-0-0',
        field: 'source',
        text: '云溪省人民政府网站',
        suggestion: '云溪省政府网站',
        isCertain: true,
        related: [{ entryId: 'entry-0-1', field: 'source' }],
      },
    ]);
  });

  test('the name that somebody registered with hosts wins', () => {
    const [finding] = pair(
      source('a', '云溪省人民政府网站', { hosts: ['yunxi.example'] }),
      source('b', '云溪省政府网站'),
    );
    expect(finding).toMatchObject({ text: '云溪省政府网站', suggestion: '云溪省人民政府网站' });
  });

  test('a name that is nearly a registered one is found, too', () => {
    const clips = [goodClip(1, { sourceId: 'x' })];
    const input = feature(clips, { sources: [source('x', '云溪省人民政府门户网站'), paper] });
    expect(check(input)).toMatchObject([{ code: 'source-alias', suggestion: '云溪省政府网站' }]);
  });

  test('a name that is another source’s alias is found', () => {
    const known = source('a', '石桥市政府网站', { aliases: ['石桥政务'], hosts: ['shiqiao.example'] });
    const clips = [goodClip(1, { sourceId: 'b' })];
    expect(check(feature(clips, { sources: [known, source('b', '石桥政务')] }))).toMatchObject([
      { code: 'source-alias', text: '石桥政务', suggestion: '石桥市政府网站' },
    ]);
  });

  test('a site whose address is that of a registered site is asked about, a newspaper quoted there is not', () => {
    const at = (sourceId: string) => [goodClip(1, { sourceId, url: 'https://www.yunxi.example/news/7' })];
    const sources = [paper, source('window', '云溪之窗'), source('daily', '云溪日报')];
    expect(check(feature(at('window'), { sources }))).toMatchObject([
      { code: 'source-host', level: 'warning', text: '云溪之窗', suggestion: '云溪省政府网站', isCertain: false },
    ]);
    expect(check(feature(at('daily'), { sources }))).toEqual([]);
  });

  test('different sources are left alone', () => {
    expect(pair(source('a', '云溪省政府网站'), source('b', '云溪市政府网站'))).toEqual([]);
    expect(pair(source('a', '云溪省科技厅网站'), source('b', '云溪省交通厅网站'))).toEqual([]);
  });

  test('a source typed at the end of the text would be printed twice', () => {
    const typed = goodClip(1, { detail: [...fromPlainText('厂房投产。（云溪省人民政府网站）')] });
    expect(check(feature([typed]))).toMatchObject([
      { code: 'source-in-text', field: 'detail', text: '。（云溪省人民政府网站）', suggestion: '。', isCertain: true },
    ]);
    const bracket = goodClip(1, { detail: [...fromPlainText('厂房投产（一期工程）。')] });
    expect(check(feature([bracket]))).toEqual([]);
  });
});

describe('one name in two entries', () => {
  const entries = (one: string, other: string) =>
    check(feature([goodClip(1, { lead: one }), goodClip(2, { lead: other })]));

  test('spelled two ways is found, with the other place', () => {
    expect(entries('云溪绿洲产业园开园。', '12家企业入驻云溪绿州产业园。')).toMatchObject([
      {
        code: 'name-differs',
        entryId: 'entry-0-1',
        field: 'lead',
        start: 7,
        text: '云溪绿州产业园',
        related: [{ entryId: 'entry-0-0', field: 'lead', start: 0, end: 7 }],
      },
    ]);
  });

  test('of sisters, of other places and in everyday words is none', () => {
    expect(entries('云溪东城产业园开园。', '云溪西城产业园开园。')).toEqual([]);
    expect(entries('湖南大学科技园开园。', '河南大学科技园开园。')).toEqual([]);
    expect(entries('石桥智能装备产业园开园。', '石桥智慧装备产业园开园。')).toEqual([]);
    expect(entries('湘晖轨道集团签约。', '湘晖轨道公司、湘晖轨道科技有限公司签约。')).toEqual([]);
  });
});

describe('two ways to write a range of dates in one issue', () => {
  const lead = (number: number, text: string) => goodClip(number, { lead: text });

  test('the rarer one is found, with the usual one as suggestion', () => {
    const clips = [
      lead(1, '展会于5月16日—18日举行。'),
      lead(2, '大会5月21日至23日召开。'),
      lead(3, '论坛5月21日至6月2日召开。'),
    ];
    expect(check(feature(clips))).toMatchObject([
      { code: 'date-range-style', level: 'warning', text: '5月16日—18日', suggestion: '5月16日至18日' },
    ]);
  });

  test('one style throughout is no finding', () => {
    expect(check(feature([lead(1, '5月16日至18日举行。'), lead(2, '5月21日至23日召开。')]))).toEqual([]);
    expect(check(feature([lead(1, '5月16日—18日举行，用3—5年建成。'), lead(2, '5月21日—23日召开。')]))).toEqual([]);
  });
});

describe('what was said already', () => {
  test('a clip that stands in the issue twice', () => {
    expect(check(feature([goodClip(1), goodClip(1)]))).toMatchObject([
      { code: 'same-clip', level: 'error', entryId: 'entry-0-1', related: [{ entryId: 'entry-0-0' }] },
    ]);
  });

  test('an event that is reported twice', () => {
    const again = goodClip(2, { ...goodClip(1), id: 'clip-2', headline: '云溪风机叶片工厂投产', url: '' });
    expect(check(feature([goodClip(1), again]))).toMatchObject([
      { code: 'same-event', level: 'warning', entryId: 'entry-0-1', related: [{ entryId: 'entry-0-0' }] },
    ]);
  });

  test('what ran in an earlier issue, and not in a later one', () => {
    const earlier = new Map([
      [
        'clip-1',
        [
          { clipId: 'old', headline: '风机叶片厂建成', label: '2031年5月1期（总79期）', total: 79, score: 0.71 },
          { clipId: 'new', headline: '风机叶片厂建成', label: '2031年6月1期（总90期）', total: 90, score: 0.9 },
        ],
      ],
    ]);
    const findings = check(feature([goodClip(1)], { earlier }));
    expect(findings).toMatchObject([{ code: 'ran-before', level: 'warning' }]);
    expect(findings[0]?.message.zh).toBe('与2031年5月1期（总79期）的《风机叶片厂建成》像是同一件事，相似71%');
  });
});

test('an entry is compared with what its clip was captured from', () => {
  const clip = goodClip(1, { lead: '总投资5.8亿元，首支百米长叶片下线，运往戈壁。' });
  const original = originalOf('云溪风机叶片厂投产，总投资8.5亿元，首支百米长叶片下线，运往戈壁滩上的风场。');
  expect(check(feature([clip], { originals: new Map([[clip.id, original]]) }))).toMatchObject([
    {
      code: 'original-differs',
      level: 'warning',
      kind: 'fact',
      text: '5.8亿元',
      suggestion: '8.5亿元',
      isCertain: false,
    },
  ]);
});

test('of many that say the same each is named with one before it, as by comparing all with all', () => {
  const told = (number: number, at: number) => {
    const { headline, lead, detail } = goodClip(number);
    return {
      clipId: `${number}-${at}`,
      print: fingerprint({
        headline: `${headline}${at}`,
        lead,
        detail: plainText(detail),
        publishedOn: '2031-05-16',
        url: '',
      }),
    };
  };
  const clips = Array.from({ length: 40 }, (_, at) => told([1, 2, 1, 5][at % 4] ?? 1, at));
  const all = clips.flatMap((b, at) =>
    clips.slice(0, at).some((a) => compare(a.print, b.print).score >= duplicateScore) ? [b.clipId] : [],
  );
  const findInSteps = createAlikeFinder();
  const find = (entries: typeof clips) => allSteps(findInSteps(entries));
  const pairs = find(clips);
  expect([...new Set(pairs.map(({ b }) => b))]).toEqual(all);
  expect(all).toHaveLength(37);
  expect(find(clips)).toEqual(pairs);
});
