import { z } from 'zod';
import { explainInput } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { type Clip, fromPlainText, Id, IsoDate, newId } from '#shared/model/index.ts';
import { findForbiddenText } from '#shared/text/forbiddenText.ts';
import { describeForbidden } from '#shared/text/hygiene.ts';
import { isDeeperThan } from '#shared/text/isDeeperThan.ts';
import { oneLine, paragraphs } from '../paragraphs.ts';

/** A line's clip before its source and section are looked up. */
export interface ClipLine {
  readonly clip: Omit<Clip, 'sourceId' | 'sectionId' | 'status' | 'pictures'>;
  /** Names; empty where the line has none. */
  readonly source: string;
  readonly section: string;
}

/** Levels of lists and objects within each other. */
const deepest = 40;

const text = (longest: number) => z.string().max(longest).nullish();

const Fields = z.object({
  id: Id.nullish(),
  headline: z
    .string({ error: ({ input }) => (input === undefined || input === null ? '没有标题' : undefined) })
    .trim()
    .min(1, '没有标题')
    .max(200),
  lead: text(20_000),
  body: text(2_000_000),
  source: text(200),
  url: text(4000),
  category: z.string().trim().max(60).nullish(),
  date: z.union([IsoDate, z.literal('')]).nullish(),
  region: z.object({ province: text(40), city: text(40) }).nullish(),
  tags: z.array(z.string().trim().max(100)).max(200).nullish(),
});
type Fields = z.output<typeof Fields>;

const known: readonly string[] = Object.keys(Fields.shape);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one line as a clip: `headline`, and where there are any `id`, `lead`, `body` (a paragraph a line), `source`,
 * `url`, `category` (the section), `date`, `region` {province, city} and `tags`. Other keys are kept in `extra`.
 * A line without an id gets a new one.
 * @throws DeskError bad_json, invalid_input, invalid_text
 */
export function readClipLine(line: Uint8Array): ClipLine {
  return readClipValue(parse(line));
}

/** {@link readClipLine} for an object that was read from elsewhere. @throws DeskError invalid_input, invalid_text */
export function readClipValue(json: unknown): ClipLine {
  if (isDeeperThan(deepest, json)) throw new DeskError('invalid_input', `内容嵌套超过 ${deepest} 层`);
  const read = Fields.safeParse(json, { error: explainInput });
  if (!read.success) throw invalid(read.error.issues[0]);
  refuseForbiddenText(json);
  const { id, headline, lead, body, source, url, category, date, tags } = read.data;
  return {
    clip: {
      id: id ?? newId(),
      headline: oneLine(headline),
      lead: paragraphs(lead ?? ''),
      detail: [...fromPlainText(body ?? '')],
      publishedOn: date || null,
      region: regionOf(read.data),
      url: url ?? '',
      tags: [...new Set(tags)].filter((tag) => tag !== ''),
      extra: extraOf(json as Record<string, unknown>),
    },
    source: source ?? '',
    section: category ?? '',
  };
}

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch (error) {
    throw new DeskError('bad_json', '不是完整的 JSON（UTF-8）', undefined, error);
  }
}

function invalid(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): DeskError {
  const where = issue?.path.map(String).join('.') ?? '';
  return new DeskError('invalid_input', `${where === '' ? '' : `${where}：`}${issue?.message ?? ''}`);
}

function refuseForbiddenText(json: unknown): void {
  const found = findForbiddenText(json);
  if (found === null) return;
  throw new DeskError('invalid_text', `${found.path.join('.')}：${describeForbidden(found.character)}，不能保存`);
}

function regionOf({ region }: Fields): Clip['region'] {
  const province = region?.province?.trim() ?? '';
  const city = region?.city?.trim() ?? '';
  return province === '' && city === '' ? null : { province, city };
}

/** What the desk has no field for, as it came. A region with more than the two names is kept whole beside them. */
function extraOf(json: Record<string, unknown>): Clip['extra'] {
  const keep = ([key, value]: [string, unknown]) => !known.includes(key) || (key === 'region' && hasMore(value));
  return Object.fromEntries(Object.entries(json).filter(keep)) as Clip['extra'];
}

const hasMore = (region: unknown): boolean =>
  Object.keys(region ?? {}).some((key) => key !== 'province' && key !== 'city');
