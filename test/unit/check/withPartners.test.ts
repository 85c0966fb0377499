import { expect, test } from 'vitest';
import { type CheckFinding, checkClip, withPartners } from '#shared/check/index.ts';
import { fromPlainText, makeClip } from '#shared/model/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';

test('one mark of a pair is put right with the other, and nothing else with it', () => {
  const detail = [...fromPlainText('《关于印发《零碳园区建设指引》的通知》下发,计划用3-5年完成。')];
  const all = checkClip(makeClip({ detail }), { settings: defaultStyleSettings });
  const [opening] = all.filter(({ code }) => code === 'nested-title');
  const wanted = withPartners(opening ? [opening] : [], all);
  expect(wanted.map(({ text, suggestion }: CheckFinding) => [text, suggestion])).toEqual([
    ['《', '〈'],
    ['》', '〉'],
  ]);
  const range = all.filter(({ code }) => code === 'number-range');
  expect(withPartners(range, all)).toEqual(range);
});
