import { beforeAll, describe, expect, test } from 'vitest';
import { matchTitle } from '../../../renderer/app/palette/match.ts';
import { loadReadings, type ReadAloud } from '../../../renderer/app/palette/pinyin.ts';

let readAloud: ReadAloud;
beforeAll(async () => {
  readAloud = await loadReadings();
});

const find = (query: string, title: string) => matchTitle(query, title, readAloud(title));
const matched = (query: string, title: string) => {
  const match = find(query, title);
  return match && [...title].slice(match.from, match.to).join('');
};

describe('titles are found', () => {
  test.each([
    ['组版', '转到组版', '组版'],
    ['zb', '转到组版', '组版'],
    ['ZB', '转到组版', '组版'],
    ['zdzb', '转到组版', '转到组版'],
    ['zb', '准备下一期', '准备'],
    ['pdf', '导出 PDF', 'PDF'],
    ['  组 版', '转到组版', '组版'],
    ['export a b', 'Export a bundle…', 'Export a b'],
  ])('%s finds %s by %s', (query, title, characters) => {
    expect(matched(query, title)).toBe(characters);
  });

  test('by pinyin written out', () => {
    expect(find('zuban', '组版')).not.toBeNull();
  });

  test('what is written so stands before what only sounds so', () => {
    const [written, sounds] = [find('zb', 'zb 测试'), find('zb', '组版')];
    expect(written && sounds && written.rank < sounds.rank).toBe(true);
  });

  test.each([
    ['xy', '组版'],
    ['组板', '组版'],
  ])('%s does not find %s', (query, title) => {
    expect(find(query, title)).toBeNull();
  });

  test('an empty query finds everything', () => {
    expect(find('', '组版')).not.toBeNull();
  });
});
