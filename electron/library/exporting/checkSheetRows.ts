import { type CheckFinding, fieldText, isTextField } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';

/** A finding as a line of the sheet for the person who signs off. */
export interface CheckSheetRow {
  /** Printed page; empty for what belongs to no entry. */
  readonly page: string;
  readonly headline: string;
  readonly field: string;
  readonly kind: string;
  readonly isError: boolean;
  readonly message: string;
  /** The text that was found with what stands around it; null where the finding is about no text. */
  readonly place: {
    readonly before: string;
    readonly found: string;
    readonly after: string;
    readonly suggestion: string | null;
  } | null;
}

const kinds: Readonly<Record<CheckFinding['kind'], string>> = {
  mark: '标点',
  number: '数字与单位',
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

export function checkSheetRows(findings: readonly CheckFinding[], content: IssueContent): CheckSheetRow[] {
  const clips = new Map(content.clips.map((clip) => [clip.id, clip]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  return findings.map((finding) => {
    const { field, kind, level, folio, message } = finding;
    const clip = clips.get(finding.clipId ?? '');
    const text = !clip
      ? null
      : isTextField(field)
        ? fieldText(clip, field)
        : (sources.get(clip.sourceId ?? '')?.name ?? null);
    return {
      page: folio === null ? '' : String(folio),
      headline: clip?.headline ?? '本期',
      field: fields[field],
      kind: kinds[kind],
      isError: level === 'error',
      message: message.zh,
      place: text === null || (field !== 'source' && !isTextField(field)) ? null : placeIn(text, finding),
    };
  });
}

function placeIn(text: string, { start, end, text: found, suggestion }: CheckFinding): CheckSheetRow['place'] {
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
