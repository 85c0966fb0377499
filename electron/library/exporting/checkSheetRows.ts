import { type CheckFinding, describeCode, fieldText, isTextField } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';
import type { Clip, Source } from '#shared/model/index.ts';

/** The findings of one rule in one text of an entry, as a line of the sheet for the person who signs off. */
export interface CheckSheetRow {
  /** Printed page; empty for what belongs to no entry. */
  readonly page: string;
  readonly headline: string;
  readonly field: string;
  readonly kind: string;
  readonly isError: boolean;
  readonly message: string;
  /** How many findings it stands for. */
  readonly count: number;
  /** The first of the texts that were found; none where the finding is about no text. */
  readonly places: readonly CheckSheetPlace[];
  /** Why they were ignored, each reason once. */
  readonly reasons: readonly string[];
}

/** Why a finding was ignored, if somebody said so. */
export type ReasonOf = (finding: CheckFinding, clip?: Clip) => string | undefined;

/** A text that was found with what stands around it. */
export interface CheckSheetPlace {
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly suggestion: string | null;
}

const kinds: Readonly<Record<CheckFinding['kind'], string>> = {
  mark: '标点',
  number: '数字与单位',
  wording: '字词',
  source: '来源',
  fact: '事实与合计',
  picture: '图片',
  layout: '版面',
  duplicate: '重复',
  missing: '缺项',
  note: '待核',
};

const fields: Readonly<Record<CheckFinding['field'], string>> = {
  headline: '标题',
  lead: '导语',
  detail: '详文',
  source: '来源',
  picture: '图片',
  date: '日期',
  entry: '',
  section: '',
  issue: '',
};

/** Characters of the text shown on each side of what was found. */
const around = 16;
/** Places that are shown of a line's. */
const fewPlaces = 3;

/** The lines in the order of the findings; those of one rule in one text are a line together. */
export function checkSheetRows(
  findings: readonly CheckFinding[],
  content: IssueContent,
  reasonOf: ReasonOf = () => undefined,
): CheckSheetRow[] {
  const clips = new Map(content.clips.map((clip) => [clip.id, clip]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const lines = Map.groupBy(findings, ({ code, entryId, field, level }) =>
    entryId === null ? Symbol(code) : [entryId, field, code, level].join(' '),
  );
  return [...lines.values()].flatMap((group): CheckSheetRow[] => {
    const [finding] = group;
    if (!finding) return [];
    const { code, field, kind, level, folio } = finding;
    const clip = clips.get(finding.clipId ?? '');
    const text = !clip ? null : isTextField(field) ? fieldText(clip, field) : nameOf(sources.get(clip.sourceId ?? ''));
    const isOfText = text !== null && (field === 'source' || isTextField(field));
    const messages = new Set(group.map(({ message }) => message.zh));
    return [
      {
        page: folio === null ? '' : String(folio),
        headline: clip?.headline ?? '本期',
        field: fields[field],
        kind: kinds[kind],
        isError: level === 'error',
        message: messages.size === 1 ? finding.message.zh : (describeCode(code)?.name.zh ?? finding.message.zh),
        count: group.length,
        places: isOfText ? group.flatMap((each) => placeIn(text, each) ?? []).slice(0, fewPlaces) : [],
        reasons: [...new Set(group.flatMap((each) => reasonOf(each, clip) ?? []))],
      },
    ];
  });
}

const nameOf = (source: Source | undefined): string | null => source?.name ?? null;

function placeIn(text: string, { start, end, text: found, suggestion }: CheckFinding): CheckSheetPlace | null {
  if (end <= start || text.slice(start, end) !== found) return null;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const from = Math.max(lineStart, start - around);
  const to = Math.min(lineEnd, end + around);
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, start),
    found,
    after: text.slice(end, to) + (to < lineEnd ? '…' : ''),
    suggestion,
  };
}
