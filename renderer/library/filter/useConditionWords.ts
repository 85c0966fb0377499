import { useWords } from '../../app/words.ts';
import { useSections, useSourceNames } from '../useNames.ts';
import type { Filter } from '../view.ts';
import type { Condition } from './conditions.ts';
import { filterWords } from './filterWords.ts';

const lackWords = {
  source: 'lacksSource',
  section: 'lacksSection',
  pictures: 'lacksPictures',
  date: 'lacksDate',
} as const;

/** Gives a condition of a filter in words. */
export function useConditionWords(): (condition: Condition, filter: Filter) => string {
  const t = useWords(filterWords);
  const sections = useSections();
  const sources = useSourceNames();
  return (condition, filter) => {
    const { publishedFrom: from, publishedTo: to } = filter;
    switch (condition) {
      case 'status':
        return filter.status ? t(filter.status) : '';
      case 'section':
        return sections.find(({ id }) => id === filter.sectionId)?.name ?? t('unknown');
      case 'source':
        return sources.get(filter.sourceId ?? '') ?? t('unknown');
      case 'tag':
        return filter.tag ?? '';
      case 'region':
        return [filter.province, filter.city].filter(Boolean).join('·');
      case 'within':
        return t('days', { count: filter.withinDays ?? 0 });
      case 'dates':
        if (from && to) return t('range', { from, to });
        return from ? t('since', { from }) : t('until', { to: to ?? '' });
      case 'lacks':
        return filter.lacks ? t(lackWords[filter.lacks]) : '';
      case 'used':
        return t(filter.used ? 'used' : 'unused');
      case 'printed':
        return t(filter.printed ? 'printed' : 'unprinted');
      case 'trashed':
        return t('trashed');
    }
  };
}
