import { describe, expect, test } from 'vitest';
import { comparable } from '#shared/similar/comparable.ts';
import { dayNumber, eventDay } from '#shared/similar/days.ts';
import { figuresOf, isSameFigure } from '#shared/similar/figures.ts';
import { type ComparedText, compare, fingerprint, keysOf } from '#shared/similar/index.ts';
import { markConflict, marksOf } from '#shared/similar/marks.ts';

describe('figures', () => {
  const one = (text: string) => figuresOf(comparable(text))[0];
  const areSame = (a: string, b: string): boolean => {
    const [x, y] = [one(a), one(b)];
    return x !== undefined && y !== undefined && isSameFigure(x, y);
  };

  test.each([
    ['30GWh', '30吉瓦时'],
    ['240万千瓦', '2.4GW'],
    ['71109.04平方米', '7.1万平方米'],
    ['151.17亿元', '151亿元'],
    ['超500亿元', '508亿元'],
    ['１２００吨', '1,200吨'],
    ['936亿', '936亿元'],
  ])('%s is %s', (a, b) => {
    expect(areSame(a, b)).toBe(true);
  });

  test.each([
    ['30GWh', '30GW'],
    ['150亿元', '151.17亿元'],
    ['10亿元', '10亿美元'],
    ['85个', '58个'],
  ])('%s is not %s', (a, b) => {
    expect(areSame(a, b)).toBe(false);
  });

  test('a year and a day count nothing', () => {
    expect(figuresOf('2025年3月5日，第9届')).toEqual([]);
  });
});

describe('the day of an event', () => {
  const day = (opening: string, publishedOn: string | null) => eventDay(comparable(opening), '', publishedOn).day;

  test.each([
    ['3月27日，园区开工。', '2025-03-28', '2025-03-27'],
    ['27日上午，园区开工。', '2025-03-28', '2025-03-27'],
    ['31日，园区开工。', '2025-04-01', '2025-03-31'],
    ['昨天（29日），电站开工。', '2025-06-30', '2025-06-29'],
    ['今天，园区开工。', '2025-06-30', '2025-06-30'],
    ['12月30日，园区开工。', '2025-01-02', '2024-12-30'],
    ['新华社南京3月2日电 3月1日，园区开工。', '2025-03-02', '2025-03-01'],
  ])('%s published %s is %s', (text, publishedOn, expected) => {
    expect(day(text, publishedOn)).toBe(dayNumber(expected));
  });

  test('is the day of publication where the text names none', () => {
    expect(eventDay('近日，园区开工。', '', '2025-03-02')).toMatchObject({
      day: dayNumber('2025-03-02'),
      named: false,
    });
    expect(eventDay('近日，园区开工。', '', null).day).toBeNull();
  });
});

describe('marks', () => {
  const conflict = (a: string, b: string) => markConflict(marksOf(comparable(a), ''), marksOf(comparable(b), ''));

  test.each([
    ['第八届大会开幕', '第9届大会开幕'],
    ['一季度集中开工', '第二季度集中开工'],
    ['项目一期投产', '项目二期开工'],
    ['2023年评价结果', '2024年评价结果'],
    ['办法印发', '一图读懂办法'],
    ['前5个月进出口增长', '1—6月进出口增长'],
  ])('%s and %s are two', (a, b) => {
    expect(conflict(a, b)).not.toBeNull();
  });

  test.each([
    ['第九届大会开幕', '第9届大会开幕'],
    ['三季度集中开工', '2025年第三季度集中开工'],
    ['第九届大会', '第二批项目签约'],
    ['项目一期投产', '项目投产'],
  ])('%s and %s may be one', (a, b) => {
    expect(conflict(a, b)).toBeNull();
  });
});

test('the reason says in words what two clips have in common', () => {
  const a = fingerprint({
    headline: '澜科风电叶片基地在海安开工',
    lead: '2月18日，澜科风电叶片基地在海安开工，总投资41.76亿元。',
    detail: '',
    publishedOn: '2025-02-18',
    url: '',
  });
  const b = fingerprint({
    headline: '海安：澜科叶片基地动工',
    lead: '18日，总投资41.76亿元的澜科风电叶片基地在海安动工。',
    detail: '',
    publishedOn: '2025-02-19',
    url: '',
  });
  const { by, reason } = compare(a, b);
  expect(by).toBe('event');
  expect(reason.zh).toMatch(/^说的是同一天的事；数字相同：41\.76亿元；用词有\d+%相同。$/);
  expect(reason.en).toMatch(/^Of the same day; the same figures: 41\.76亿元; \d+% of the words are the same\.$/);
});

test('a long text and an empty one are compared in no time', () => {
  const long = fingerprint({
    headline: '9'.repeat(200),
    lead: '1月'.repeat(10_000),
    detail: '《'.repeat(500_000),
    publishedOn: null,
    url: `https://a.example/${'/'.repeat(3000)}`,
  });
  const empty = fingerprint({ headline: '', lead: '', detail: '', publishedOn: null, url: '' });
  expect(compare(long, empty).score).toBeLessThan(0.5);
  expect(compare(empty, empty).score).toBeLessThan(0.5);
});

describe('a text of a few letters', () => {
  const short: ComparedText = {
    headline: '云岫园区招商',
    lead: '',
    detail: '签约9家。',
    publishedOn: '2026-10-20',
    url: '',
  };
  const scoreWith = (changes: Partial<ComparedText>) =>
    compare(fingerprint(short), fingerprint({ ...short, ...changes }));

  test('is the same word for word, on whatever day it was printed', () => {
    expect(scoreWith({})).toMatchObject({ score: 1, by: 'text' });
    expect(scoreWith({ publishedOn: null })).toMatchObject({ score: 1, by: 'text' });
  });

  test.each([{ headline: '石塘园区招商' }, { detail: '签约6家。' }, { detail: '' }])(
    'is another with %o',
    (changes) => {
      expect(scoreWith(changes).by).toBe('event');
      expect(scoreWith(changes).score).toBeLessThan(1);
    },
  );

  test('is none where there is the same headline alone', () => {
    const bare = fingerprint({ ...short, detail: '' });
    expect(compare(bare, bare).by).toBe('event');
    expect(keysOf(bare).strong).toEqual([]);
  });
});
