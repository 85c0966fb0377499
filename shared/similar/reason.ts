import type { InBoth } from '../text/inBoth.ts';
import type { Evidence } from './evidence.ts';

/** Says in a sentence what two clips have in common. */
export function reasonFor(by: 'url' | 'same text' | 'text' | 'event', evidence?: Evidence): InBoth {
  if (by === 'url') {
    return { zh: '网址相同（不计跟踪参数）。', en: 'The addresses are the same, tracking parts left aside.' };
  }
  if (by === 'same text' || evidence === undefined) return { zh: '正文相同。', en: 'The texts are the same.' };
  const parts = [
    by === 'text' && textPart(evidence),
    dayPart(evidence),
    evidence.figures.length > 0 && figurePart(evidence),
    by === 'event' && wordPart(evidence),
  ].filter((part) => part !== null && part !== false);
  const en = parts.map((part) => part.en).join('; ');
  return { zh: `${parts.map((part) => part.zh).join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const textPart = ({ verbatim }: Evidence): InBoth => ({
  zh: `较短的一篇有${percent(verbatim)}的文字与另一篇相同`,
  en: `${percent(verbatim)} of the shorter text stands in the other`,
});

const wordPart = ({ words }: Evidence): InBoth => ({
  zh: `用词有${percent(words)}相同`,
  en: `${percent(words)} of the words are the same`,
});

function figurePart({ figures }: Evidence): InBoth {
  const shown = figures.slice(0, 3).map(({ text }) => text);
  return { zh: `数字相同：${shown.join('、')}`, en: `the same figures: ${shown.join(', ')}` };
}

function dayPart({ daysApart, daysNamed }: Evidence): InBoth | null {
  if (daysApart === 0) {
    return daysNamed ? { zh: '说的是同一天的事', en: 'of the same day' } : { zh: '日期相同', en: 'dated the same day' };
  }
  if (daysApart === null || daysApart > 7) return null;
  return { zh: `日期相差${daysApart}天`, en: daysApart === 1 ? 'a day apart' : `${daysApart} days apart` };
}
