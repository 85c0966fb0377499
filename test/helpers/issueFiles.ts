import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './documents.ts';

export interface IssueFileItem {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly source: string;
  readonly images?: readonly string[];
}

/** An issue as import-issue reads it: 22 feature items, 12 and 13 brief ones, invented. */
export function issueFile(changes: Readonly<Record<string, unknown>> = {}) {
  const items = (count: number, isFeature: boolean): IssueFileItem[] =>
    Array.from({ length: count }, (_, index) => ({
      title: `澜石园区第${index + 1}批项目${isFeature ? '开工' : '见报'} 总投资${index + 3}亿元`,
      lead: isFeature ? textOf(50 + index, index) : '',
      body: textOf(120 + 5 * index, index + 1),
      source: `澜石${(index % 5) + 1}区网站`,
    }));
  return {
    publication: '园区周报',
    year: 2026,
    month: 10,
    numberInMonth: 4,
    totalNumber: 96,
    label: '2026年10月4期（总96期）',
    slogan: '一周园区要闻 ● 一册在手',
    brand: '园区世界',
    site: 'www.parkworld.net',
    closingNote: '注：仅供参考。',
    sections: [
      { name: '招商引资', items: items(22, true) },
      { name: '综合资讯', items: items(12, false) },
      { name: '政策法规', items: items(13, false) },
    ],
    ...changes,
  };
}

/** The issue with one item's fields changed. */
export function issueFileWith(section: number, item: number, changes: Partial<IssueFileItem>) {
  const file = issueFile();
  const sections = file.sections.map((each, at) => {
    if (at !== section) return each;
    return { ...each, items: each.items.map((one, index) => (index === item ? { ...one, ...changes } : one)) };
  });
  return { ...file, sections };
}

/** Writes a value as JSON beside other test files and gives its path. */
export function writeJson(folder: string, name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}
