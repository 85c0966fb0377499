import type { Clip } from '../../model/index.ts';
import type { CheckFinding } from '../finding.ts';
import { fieldText, isTextField, type TextField, textFields } from '../textFields.ts';
import { editRichText } from './editRichText.ts';
import { disjoint, isCurrent, replaced, type TextEdit } from './textEdit.ts';

/** What of a finding a fix needs. */
export type Fixable = Pick<CheckFinding, 'field' | 'start' | 'end' | 'text' | 'suggestion'>;

export interface FixedClip<F> {
  readonly clip: Clip;
  /** The findings whose suggestions were carried out. */
  readonly done: readonly F[];
}

/** Carries out one finding's suggestion; gives the clip as it is where the text has changed since or there is none. */
export const applyFix = (clip: Clip, finding: Fixable): Clip => applyFixes(clip, [finding]).clip;

/**
 * Carries out the suggestions of findings in a clip's texts; marks, lists and pictures stay. Of findings that overlap
 * the first is carried out; those out of date, without a suggestion or not of the clip's texts are left alone.
 */
export function applyFixes<F extends Fixable>(clip: Clip, findings: readonly F[]): FixedClip<F> {
  let fixed = clip;
  const done: F[] = [];
  for (const field of textFields) {
    const edits = findings.flatMap((finding) => {
      const { start, end, text, suggestion } = finding;
      const isHere = finding.field === field && suggestion !== null && suggestion !== text;
      return isHere ? [{ start, end, text, replacement: suggestion, finding }] : [];
    });
    if (edits.length === 0) continue;
    const edited = editField(fixed, field, edits);
    fixed = edited.clip;
    done.push(...edited.done.map(({ finding }) => finding));
  }
  return { clip: fixed, done };
}

function editField<E extends TextEdit>(clip: Clip, field: TextField, edits: readonly E[]) {
  if (field === 'detail') {
    const { blocks, done } = editRichText(clip.detail, edits);
    return { clip: done.length === 0 ? clip : { ...clip, detail: blocks }, done };
  }
  if (field === 'picture' && clip.pictures.length === 0) return { clip, done: [] };
  const text = fieldText(clip, field);
  const done = disjoint(edits.filter((edit) => isCurrent(text, edit) && keepsLines(edit)));
  return { clip: done.length === 0 ? clip : withText(clip, field, done.reduce(replaced, text)), done };
}

/** An edit does not join or divide lines, so that each caption stays with its picture. */
const keepsLines = ({ text, replacement }: TextEdit): boolean =>
  text.split('\n').length === replacement.split('\n').length;

function withText(clip: Clip, field: Exclude<TextField, 'detail'>, text: string): Clip {
  if (field !== 'picture') return { ...clip, [field]: text };
  const lines = text.split('\n');
  let at = 0;
  const pictures = clip.pictures.map((picture) => {
    const from = at;
    at += picture.caption.split('\n').length;
    return { ...picture, caption: lines.slice(from, at).join('\n') };
  });
  return { ...clip, pictures };
}

/** Whether a finding's suggestion can be carried out in its clip's texts. */
export const canFix = ({ field, text, suggestion }: Fixable): boolean =>
  isTextField(field) && suggestion !== null && suggestion !== text;
