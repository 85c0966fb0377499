import type { Evidence } from './evidence.ts';

/** Says in a sentence what two clips have in common. */
export function reasonFor(by: 'url' | 'same text' | 'text' | 'event', evidence?: Evidence): string {
  if (by === 'url') return '网址相同（不计跟踪参数）。';
  if (by === 'same text' || evidence === undefined) return '正文相同。';
  const parts = [
    by === 'text' ? `较短的一篇有${Math.round(evidence.verbatim * 100)}%的文字与另一篇相同` : '',
    dayPart(evidence),
    evidence.figures.length > 0
      ? `数字相同：${evidence.figures
          .slice(0, 3)
          .map(({ text }) => text)
          .join('、')}`
      : '',
    by === 'event' ? `用词有${Math.round(evidence.words * 100)}%相同` : '',
  ];
  return `${parts.filter((part) => part !== '').join('；')}。`;
}

function dayPart({ daysApart, daysNamed }: Evidence): string {
  if (daysApart === 0) return daysNamed ? '说的是同一天的事' : '日期相同';
  return daysApart === null || daysApart > 7 ? '' : `日期相差${daysApart}天`;
}
