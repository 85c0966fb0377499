import { expect, test } from 'vitest';
import { fromPlainText, makeClip, type Original, plainText } from '#shared/model/index.ts';
import { comparable } from '../../../renderer/clip/original/comparable.ts';

const originalOf = (text: string): Original => ({
  url: '',
  capturedAt: 0,
  title: '三个项目开工',
  source: '',
  author: '',
  publishedOn: null,
  text: [...fromPlainText(text)],
});
const compared = (original: string, lead: string, detail: string): string => {
  const clip = makeClip({ headline: '三个项目开工', lead, detail: [...fromPlainText(detail)] });
  return plainText(comparable(originalOf(original), clip).after.detail);
};

test('the lead is compared where the original has it', () => {
  expect(compared('编者按\n导语\n第一段\n第二段', '导语', '编者按\n第一段\n第二段')).toBe(
    '编者按\n导语\n第一段\n第二段',
  );
  expect(compared('第一段\n导语', '导语', '第一段')).toBe('第一段\n导语');
  expect(compared('导语\n第一段', '导语', '第一段\n新写的')).toBe('导语\n第一段\n新写的');
});

test('a lead that was written anew comes first', () => {
  expect(compared('甲\n乙', '新导语', '甲\n乙')).toBe('新导语\n甲\n乙');
});
