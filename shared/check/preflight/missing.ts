import { plainText } from '../../model/index.ts';
import { type Draft, findingOf, noSubject } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { named, words } from '../words.ts';

/** So many entries lack the same thing when it is said once for all of them. */
const many = 6;

interface Gap {
  readonly code: string;
  readonly field: Draft['field'];
  readonly isIn: (entry: CheckedEntry) => boolean;
  readonly zh: string;
  readonly en: string;
}

const gaps: readonly Gap[] = [
  { code: 'missing-headline', field: 'headline', isIn: ({ clip }) => blank(clip.headline), zh: '标题', en: 'headline' },
  {
    code: 'missing-lead',
    field: 'lead',
    isIn: ({ clip, section }) => section.format === 'feature' && blank(clip.lead),
    zh: '导语',
    en: 'lead',
  },
  {
    code: 'missing-detail',
    field: 'detail',
    isIn: ({ clip, section }) => blank(plainText(clip.detail)) && (section.format === 'feature' || blank(clip.lead)),
    zh: '详文',
    en: 'detail',
  },
  { code: 'missing-source', field: 'source', isIn: ({ source }) => source === undefined, zh: '来源', en: 'source' },
  { code: 'missing-date', field: 'date', isIn: ({ clip }) => clip.publishedOn === null, zh: '日期', en: 'date' },
  {
    code: 'missing-picture',
    field: 'picture',
    isIn: ({ clip, section }) =>
      section.format === 'feature' &&
      clip.pictures.length === 0 &&
      !clip.detail.some((block) => block.type === 'picture'),
    zh: '图片',
    en: 'picture',
  },
];

const blank = (text: string): boolean => text.trim() === '';

/**
 * Parts that entries lack. Where all entries of the issue (of the sections that want a picture) lack the same thing,
 * it was not forgotten but left out, and is said once.
 */
export function checkMissing(entries: readonly CheckedEntry[], { settings, content }: CheckInput): CheckFinding[] {
  return gaps.flatMap((gap) => {
    const { code, field, zh, en } = gap;
    const lacking = entries.filter(gap.isIn);
    const asked = code === 'missing-picture' || code === 'missing-lead' ? entries.filter(isFeature) : entries;
    if (lacking.length === asked.length && lacking.length >= many) {
      const message = words(`${lacking.length}条都没有${zh}`, `None of the ${lacking.length} entries has a ${en}`);
      return findingOf({ code, field, message, about: content.issue.id }, noSubject, settings);
    }
    return lacking.flatMap((entry) => {
      const { headline } = entry.clip;
      const message = blank(headline)
        ? words(`有一条没有${zh}`, `An entry has no ${en}`)
        : words(`《${named(headline)}》没有${zh}`, `“${named(headline)}” has no ${en}`);
      return findingOf({ code, field, message }, entry.subject, settings);
    });
  });
}

const isFeature = ({ section }: CheckedEntry): boolean => section.format === 'feature';

/** Sections that have no entries. */
export function checkSections({ content, settings }: CheckInput): CheckFinding[] {
  const empty = content.issue.sections.filter((section) => section.entries.length === 0);
  return empty.flatMap(({ name }) => {
    const message = words(`栏目“${name}”还没有条目，不能输出`, `The section “${name}” has no entries yet`);
    const about = `${content.issue.id} ${name}`;
    return findingOf({ code: 'empty-section', field: 'section', text: name, message, about }, noSubject, settings);
  });
}
