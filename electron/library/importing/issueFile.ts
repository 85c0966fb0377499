import { z } from 'zod';
import { explainInput } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { IsoDate, IssueNumber, Publication, Region } from '#shared/model/index.ts';
import { findForbiddenText } from '#shared/text/forbiddenText.ts';
import { describeForbidden } from '#shared/text/hygiene.ts';
import { isDeeperThan } from '#shared/text/isDeeperThan.ts';

const number = IssueNumber.shape;

/** Levels of lists and objects within each other. */
const deepest = 40;

/** A picture of an item: a path beside the file, with what is printed under it where there is something. */
const ImageRef = z.union([
  z.string().min(1).max(4096),
  z.strictObject({
    path: z.string().min(1).max(4096),
    caption: z.string().max(500).default(''),
    credit: z.string().max(200).default(''),
  }),
]);

const IssueFileItem = z
  .object({
    title: z.string().trim().min(1).max(500),
    lead: z.string().max(20_000).default(''),
    body: z.string().max(2_000_000).default(''),
    source: z.string().max(200).default(''),
    date: IsoDate.nullable().default(null),
    url: z.string().max(4000).default(''),
    region: Region.nullable().default(null),
    tags: z.array(z.string().min(1).max(100)).max(200).default([]),
    images: z.array(ImageRef).max(50).default([]),
  })
  .catchall(z.json());
export type IssueFileItem = z.output<typeof IssueFileItem>;

const IssueFileSection = z.object({
  name: z.string().trim().min(1).max(60),
  itemsPerPage: z.int().min(1).max(12).optional(),
  items: z.array(IssueFileItem).max(20_000),
});
export type IssueFileSection = z.output<typeof IssueFileSection>;

/** A whole issue as a file (what import-issue reads). Its contents list is not read: contents are made. */
const IssueFile = z
  .object({
    publication: Publication.shape.name,
    year: number.year,
    month: number.month,
    numberInMonth: number.number,
    numberInMonthTo: number.numberTo.optional(),
    totalNumber: number.total,
    totalNumberTo: number.totalTo.optional(),
    label: z.string().trim().min(1).max(100).optional(),
    publishedOn: IsoDate.nullable().default(null),
    slogan: Publication.shape.slogan.default(''),
    brand: Publication.shape.brand.default(''),
    site: Publication.shape.site.default(''),
    frequency: Publication.shape.frequency.default(''),
    closingNote: Publication.shape.closingNote.default(''),
    sections: z.array(IssueFileSection).max(100),
  })
  .refine(({ numberInMonth, numberInMonthTo }) => (numberInMonthTo ?? numberInMonth) >= numberInMonth, {
    path: ['numberInMonthTo'],
    message: '不能小于 numberInMonth',
  })
  .refine(({ totalNumber, totalNumberTo }) => (totalNumberTo ?? totalNumber) >= totalNumber, {
    path: ['totalNumberTo'],
    message: '不能小于 totalNumber',
  });
export type IssueFile = z.output<typeof IssueFile>;

/**
 * Reads a parsed JSON document as an issue.
 * @throws DeskError invalid_input and invalid_text (say where), empty_issue, empty_section
 */
export function readIssueFile(json: unknown): IssueFile {
  if (isDeeperThan(deepest, json)) {
    throw new DeskError('invalid_input', `文件内容嵌套超过 ${deepest} 层，没有导入。请检查文件。`);
  }
  refuseForbiddenText(json);
  const read = IssueFile.safeParse(json, { error: explainInput });
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = describePath(issue?.path ?? []);
    throw new DeskError('invalid_input', `文件内容不合要求，没有导入：${where}${issue?.message ?? ''}。请改正后再试。`);
  }
  const { sections } = read.data;
  if (sections.every((section) => section.items.length === 0)) {
    throw new DeskError('empty_issue', '这一期没有任何条目，没有导入。请先在文件里填入条目。');
  }
  const empty = sections.find((section) => section.items.length === 0);
  if (empty) {
    throw new DeskError('empty_section', `栏目“${empty.name}”没有条目，没有导入。请填入条目或删去这个栏目。`);
  }
  return read.data;
}

function refuseForbiddenText(json: unknown): void {
  const found = findForbiddenText(json);
  if (found === null) return;
  const where = `${describePath(found.path)}${describeForbidden(found.character)}`;
  throw new DeskError('invalid_text', `文件里有不能保存的字符，没有导入：${where}。请删去后再试。`);
}

const listWords: Readonly<Record<string, string>> = { sections: '栏目', items: '条', images: '张图片', tags: '个标签' };

/** `sections.1.items.2.title` as a reader says it: 第2个栏目，第3条，title：. Empty for the document itself. */
function describePath(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  path.forEach((key, i) => {
    const list = typeof key === 'number' ? listWords[String(path[i - 1])] : undefined;
    if (list !== undefined) words[words.length - 1] = `第${Number(key) + 1}${list === '栏目' ? '个栏目' : list}`;
    else words.push(String(key));
  });
  return words.length === 0 ? '' : `${words.join('，')}：`;
}
