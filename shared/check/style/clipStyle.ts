import type { Clip, Source } from '../../model/index.ts';
import { checkStyle, explainFinding, type StyleContext, type StyleField } from '../../style/index.ts';
import type { StyleSettings } from '../../style/settings.ts';
import type { Subject } from '../draft.ts';
import type { CheckFinding, FindingField, FindingPlace } from '../finding.ts';
import { excerptOf } from '../places.ts';
import { fieldText, textFields } from '../textFields.ts';
import { kindOfRule } from './ruleKinds.ts';

/** What the house style knows beside a clip. */
export interface StyleInput {
  readonly settings: StyleSettings;
  /** The clip's source, whose name is looked at, too. */
  readonly source?: Source | undefined;
  /** The registered sources. */
  readonly registry?: readonly Source[];
}

/** One text of a clip as the house style looks at it. */
interface StyledText {
  readonly field: FindingField;
  readonly style: StyleField;
  readonly text: string;
  /** Where it stands in the field's plain text. */
  readonly offset: number;
}

/** What the house style finds in a clip, sums and names across its texts included. */
export function clipStyle(clip: Clip, input: StyleInput, subject: Subject): CheckFinding[] {
  const earlier: string[] = [];
  return textsOf(clip, input.source).flatMap((styled) => {
    const found = textStyle(styled, clip, contextOf(clip, earlier, input), input.settings, subject);
    if (styled.field !== 'source' && styled.text !== '') earlier.push(styled.text);
    return found;
  });
}

function textsOf(clip: Clip, source: Source | undefined): StyledText[] {
  let offset = 0;
  const captions = clip.pictures.map(({ caption }): StyledText => {
    const styled: StyledText = { field: 'picture', style: 'caption', text: caption, offset };
    offset += caption.length + 1;
    return styled;
  });
  const text = (field: 'headline' | 'lead' | 'detail'): StyledText => ({
    field,
    style: field,
    text: fieldText(clip, field),
    offset: 0,
  });
  const name: StyledText[] = source ? [{ field: 'source', style: 'source', text: source.name, offset: 0 }] : [];
  return [text('headline'), text('lead'), text('detail'), ...name, ...captions];
}

function contextOf({ publishedOn }: Clip, earlier: readonly string[], { registry }: StyleInput): StyleContext {
  const [year = 0, month = 0, day = 0] = (publishedOn ?? '').split('-').map(Number);
  return {
    earlier: [...earlier],
    ...(day === 0 ? {} : { date: { year, month, day } }),
    ...(registry ? { sources: registry } : {}),
  };
}

function textStyle(
  { field, style, text, offset }: StyledText,
  clip: Clip,
  context: StyleContext,
  settings: StyleSettings,
  subject: Subject,
): CheckFinding[] {
  if (text.trim() === '') return [];
  return checkStyle(text, { field: style, settings, context }).map((found) => ({
    code: found.rule,
    level: found.level,
    kind: kindOfRule(found.rule),
    entryId: subject.entryId,
    clipId: subject.clipId,
    field,
    start: found.start + offset,
    end: found.end + offset,
    text: found.text.slice(0, 2000),
    message: { zh: found.message.slice(0, 1000), en: explainFinding(found, 'en').slice(0, 1000) },
    suggestion: found.suggestion,
    isCertain: found.isCertain && found.suggestion !== null,
    ...(found.pair === undefined ? {} : { pair: `${offset} ${found.pair}` }),
    folio: subject.folio,
    related: found.rule === 'name-consistency' ? placesOf(found.values['other'] ?? '', clip, subject) : [],
  }));
}

/** Where a clip has the other spelling of a name, the first place of it. */
function placesOf(name: string, clip: Clip, { entryId, folio }: Subject): FindingPlace[] {
  const field = textFields.find((each) => name !== '' && fieldText(clip, each).includes(name));
  if (field === undefined) return [];
  const text = fieldText(clip, field);
  const start = text.indexOf(name);
  const end = start + name.length;
  return [{ entryId, clipId: clip.id, field, start, end, text: excerptOf(text, start, end), folio }];
}
