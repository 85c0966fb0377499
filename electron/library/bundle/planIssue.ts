import { createHash } from 'node:crypto';
import type { Document } from '#shared/compose/index.ts';
import type { BundleConflict } from '#shared/contract/index.ts';
import type { Issue, IssueNumber } from '#shared/model/index.ts';
import { formatIssueLabel, totalsOverlap } from '#shared/numbering/index.ts';
import { type InBoth, inBoth } from '#shared/text/inBoth.ts';
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
  readonly notes: readonly InBoth[];
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
    editions.problem === null
      ? []
      : [
          inBoth(
            `${issue.label} 在对方那里已冻结，到这里成为草稿：${editions.problem.zh}。`,
            `${issue.label} is frozen there and arrives as a draft: ${editions.problem.en}.`,
          ),
        ];
  const theirs: Issue = editions.problem === null ? issue : { ...issue, status: 'draft', edition: 1 };
  const kept = editions.problem === null ? editions.kept : [];
  for (const { document } of kept) requirePictures(read, pictures, picturesIn(document));
  const editionReason = editions.problem === null ? record.editionReason : '';
  const mine = read.issues.get(issue.id) ?? null;
  const conflict = conflictWith(mine, theirs, numbers(publicationId, issue.id));
  return { theirs, editionReason, editions: kept, mine, conflict, notes };
}

const words = {
  number: inBoth('期号', 'number'),
  label: inBoth('期号写法', 'label'),
  publishedOn: inBoth('日期', 'date'),
  coverAssetId: inBoth('封面图', 'cover picture'),
  status: inBoth('状态', 'status'),
  edition: inBoth('版本', 'edition'),
  sections: inBoth('栏目和条目', 'sections and entries'),
} satisfies Partial<Record<keyof Issue, InBoth>>;

function conflictWith(mine: Issue | null, theirs: Issue, numbers: readonly IssueNumber[]): BundleConflict | null {
  const taken = numbers.find((number) => totalsOverlap(number, theirs.number));
  const { total } = theirs.number;
  const used =
    taken === undefined
      ? null
      : inBoth(
          `总${total}期在这里已用于 ${formatIssueLabel(taken)}`,
          `Total ${total} is that of ${formatIssueLabel(taken)} here; only yours can be kept.`,
        );
  if (mine === null) return used === null ? null : conflictOf('issue', theirs.id, theirs.label, [words.number], used);
  const differs = differences(mine, theirs, words);
  if (differs.length === 0) return null;
  return conflictOf('issue', theirs.id, mine.label, differs, used ?? closedHere(mine));
}

function closedHere({ status, edition }: Issue): InBoth | null {
  if (status === 'frozen') return inBoth('这一期在这里已经冻结', 'The issue is frozen here; only yours can be kept.');
  if (edition === 1) return null;
  return inBoth('这一期在这里已有冻结的版本', 'The issue has a frozen edition here; only yours can be kept.');
}

type ReadEditions = { readonly problem: null; readonly kept: readonly KeptEdition[] } | { readonly problem: InBoth };

function readEditions({ issue, editions }: IssueRecord, pictures: PictureIds): ReadEditions {
  const wanted = issue.status === 'frozen' ? issue.edition : issue.edition - 1;
  const isWhole = editions.length === wanted && editions.every(({ edition }, index) => edition === index + 1);
  if (!isWhole) return { problem: inBoth('冻结的版本不全', 'its frozen editions are not all there') };
  const kept: KeptEdition[] = [];
  for (const record of editions) {
    const read = readEdition(record, pictures);
    if ('zh' in read) return { problem: read };
    kept.push(read);
  }
  return { problem: null, kept };
}

/** The edition, or why it cannot be kept as it was. */
function readEdition(
  { document: json, template: data, ...rest }: EditionRecord,
  pictures: PictureIds,
): KeptEdition | InBoth {
  const document = asDocument(json);
  const template = Template.safeParse(data);
  const hash = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  if (document === null || !template.success || hash !== rest.sha256) {
    return inBoth('冻结的内容不完整', 'what was frozen is not whole');
  }
  if (!haveFonts(rest.fonts)) {
    return inBoth(
      '这里的字体和冻结时不同，排出来会不一样',
      'the fonts here are others, so that it would look otherwise',
    );
  }
  if (picturesIn(document).some((id) => pictureOf(pictures, id) !== id)) {
    return inBoth('图片在这里处理得不同', 'its pictures came out otherwise here');
  }
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
