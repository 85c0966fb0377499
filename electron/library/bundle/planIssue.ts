import { createHash } from 'node:crypto';
import type { Document } from '#shared/compose/index.ts';
import type { BundleConflict } from '#shared/contract/index.ts';
import type { Issue, IssueNumber } from '#shared/model/index.ts';
import { formatIssueLabel, totalsOverlap } from '#shared/numbering/index.ts';
import { Template } from '#shared/typeset/index.ts';
import { loadFonts } from '../fonts/index.ts';
import type { KeptEdition, ReadableStore } from '../store/index.ts';
import { conflictOf, differences } from './conflicts.ts';
import { asDocument } from './documentFile.ts';
import { type PictureIds, pictureOf, requirePictures } from './pictureIds.ts';
import type { NamePlans } from './planNames.ts';
import { incomplete } from './readBundle.ts';
import type { EditionRecord, IssueRecord } from './records.ts';

export interface IssuePlan {
  readonly theirs: Issue;
  readonly editionReason: string;
  readonly editions: readonly KeptEdition[];
  readonly mine: Issue | null;
  readonly conflict: BundleConflict | null;
  readonly notes: readonly string[];
}

/**
 * What becomes of an issue. It stays frozen, with all its editions, where each would be printed here as it was: the
 * document is whole (its hash), the fonts are the same and no picture changed its bytes. Else it arrives as a draft of
 * its first edition, and a note says why.
 * @param numbers of the issues that the library has or gets, by its publication's id
 * @throws DeskError file_unreadable: it names what the bundle does not have
 */
export function planIssue(
  read: ReadableStore,
  names: NamePlans,
  pictures: PictureIds,
  numbers: (publicationId: string, exceptId: string) => readonly IssueNumber[],
  record: IssueRecord,
): IssuePlan {
  const publicationId = names.publicationIds.get(record.issue.publicationId);
  if (publicationId === undefined) throw incomplete(`刊物 ${record.issue.publicationId}`);
  const { coverAssetId } = record.issue;
  requirePictures(read, pictures, coverAssetId === null ? [] : [coverAssetId]);
  const cover = coverAssetId === null ? null : pictureOf(pictures, coverAssetId);
  const issue: Issue = { ...record.issue, publicationId, coverAssetId: cover };
  const editions = readEditions(record, pictures);
  const notes =
    editions.problem === null ? [] : [`${issue.label} 在对方那里已冻结，到这里成为草稿：${editions.problem}。`];
  const theirs: Issue = editions.problem === null ? issue : { ...issue, status: 'draft', edition: 1 };
  const kept = editions.problem === null ? editions.kept : [];
  for (const { document } of kept) requirePictures(read, pictures, picturesIn(document));
  const editionReason = editions.problem === null ? record.editionReason : '';
  const mine = read.issues.get(issue.id) ?? null;
  const conflict = conflictWith(mine, theirs, numbers(publicationId, issue.id));
  return { theirs, editionReason, editions: kept, mine, conflict, notes };
}

const words = {
  number: '期号',
  label: '期号写法',
  publishedOn: '日期',
  coverAssetId: '封面图',
  status: '状态',
  edition: '版本',
  sections: '栏目和条目',
} satisfies Partial<Record<keyof Issue, string>>;

function conflictWith(mine: Issue | null, theirs: Issue, numbers: readonly IssueNumber[]): BundleConflict | null {
  const taken = numbers.find((number) => totalsOverlap(number, theirs.number));
  const used = taken === undefined ? null : `总${theirs.number.total}期在这里已用于 ${formatIssueLabel(taken)}`;
  if (mine === null) return used === null ? null : conflictOf('issue', theirs.id, theirs.label, ['期号'], used);
  const differs = differences(mine, theirs, words);
  if (differs.length === 0) return null;
  return conflictOf('issue', theirs.id, mine.label, differs, used ?? closedHere(mine));
}

function closedHere({ status, edition }: Issue): string | null {
  if (status === 'frozen') return '这一期在这里已经冻结';
  return edition > 1 ? '这一期在这里已有冻结的版本' : null;
}

type ReadEditions = { readonly problem: null; readonly kept: readonly KeptEdition[] } | { readonly problem: string };

function readEditions({ issue, editions }: IssueRecord, pictures: PictureIds): ReadEditions {
  const wanted = issue.status === 'frozen' ? issue.edition : issue.edition - 1;
  const isWhole = editions.length === wanted && editions.every(({ edition }, index) => edition === index + 1);
  if (!isWhole) return { problem: '冻结的版本不全' };
  const kept: KeptEdition[] = [];
  for (const record of editions) {
    const read = readEdition(record, pictures);
    if (typeof read === 'string') return { problem: read };
    kept.push(read);
  }
  return { problem: null, kept };
}

/** The edition, or why it cannot be kept as it was. */
function readEdition(
  { document: json, template: data, ...rest }: EditionRecord,
  pictures: PictureIds,
): KeptEdition | string {
  const document = asDocument(json);
  const template = Template.safeParse(data);
  const hash = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  if (document === null || !template.success || hash !== rest.sha256) return '冻结的内容不完整';
  if (!haveFonts(rest.fonts)) return '这里的字体和冻结时不同，排出来会不一样';
  if (picturesIn(document).some((id) => pictureOf(pictures, id) !== id)) return '图片在这里处理得不同';
  return { ...rest, document, template: template.data };
}

function haveFonts(fonts: Readonly<Record<string, string>>): boolean {
  const own = Object.entries(loadFonts().files);
  return own.every(([face, file]) => fonts[face] === file.sha256());
}

export const picturesIn = ({ coverPicture, logo, sections }: Document): string[] =>
  [coverPicture, logo, ...sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.pictures))].flatMap(
    (picture) => picture?.assetId ?? [],
  );
