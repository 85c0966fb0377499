import {
  BuilderElement,
  InternalHyperlink,
  type IRunOptions,
  StringContainer,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { eastAsianHint } from './fonts.ts';
import { xmlText } from './xml.ts';

/** What stands inside a paragraph: runs, bookmarks, links. */
export type Inline = XmlComponent;

type RunOptions = Omit<IRunOptions, 'children' | 'text'>;

/** Marks that Chinese and Latin share, between Latin-1 and the CJK blocks: “ ” — … · × ● ■ and the like. */
const sharedMark = /[\u00A1-\u2E7F]/;

/** A run of text. Fonts come from the style; that shared marks are East Asian must be said on the run itself. */
export function textRun(text: string, options: RunOptions = {}): TextRun {
  const children = [xmlText(text)];
  if (!sharedMark.test(text)) return new TextRun({ ...options, children });
  const font = typeof options.font === 'object' ? { ...options.font, ...eastAsianHint } : eastAsianHint;
  return new TextRun({ ...options, font, children });
}

export function tabRun(options: RunOptions = {}): TextRun {
  return new TextRun({ ...options, children: [new Tab()] });
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): BuilderElement<{ readonly type: string }> {
  return new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
}

/**
 * A complex field (ISO 29500-1 §17.16.18) whose result is written already: `result` stays on the page until someone
 * updates the field, and no program asks to do so, as it is not marked dirty.
 */
export function field(code: string, result: readonly TextRun[], options: RunOptions = {}): TextRun[] {
  return [
    new TextRun({
      ...options,
      children: [
        fieldCharacter('begin'),
        new StringContainer('w:instrText', xmlText(code)),
        fieldCharacter('separate'),
      ],
    }),
    ...result,
    new TextRun({ ...options, children: [fieldCharacter('end')] }),
  ];
}

/** The page number of a bookmark, showing `folio` as our layout has it (§17.16.5.44). */
export function pageReference(bookmark: string, folio: number, options: RunOptions = {}): TextRun[] {
  return field(`PAGEREF ${bookmark} \\h`, [textRun(String(folio), options)], options);
}

/** The number of the page this stands on (§17.16.5.42). */
export function currentPage(options: RunOptions = {}): TextRun[] {
  return field('PAGE', [textRun('1', options)], options);
}

/**
 * A link out of the document, as a field: a `w:hyperlink` would need a relationship, to which the docx package gives
 * a random id, and two exports of an issue would differ.
 */
export function webLink(uri: string, runs: readonly TextRun[]): TextRun[] {
  const quoted = uri.replace(/["\\\s]/g, (character) => encodeURIComponent(character));
  return field(`HYPERLINK "${quoted}"`, runs);
}

/** A link to a bookmark of this document. */
export function linkTo(bookmark: string, children: readonly TextRun[]): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmark, children: [...children] });
}
