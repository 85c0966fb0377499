import type { FaceId } from '../displayList.ts';
import { type FontSet, fallbackFaces } from '../fontMetrics.ts';
import {
  type CharacterKind,
  characterKind,
  extendsPrevious,
  isLetterOrDigit,
  mayBeginLine,
  mayEndLine,
} from './characters.ts';

/** A stretch of paragraph text in one face. */
export interface StyledText {
  readonly text: string;
  readonly face: FaceId;
  /** Address this text leads to. */
  readonly link?: string;
}

export interface Glyph {
  readonly character: string;
  readonly face: FaceId;
  /** 1/1000 em */
  readonly advance: number;
  readonly link: string | undefined;
}

/**
 * What a line is made of: an ideograph, a mark, a Western word, a space. All lengths in 1/1000 em.
 * Trims are taken off the advance (punctuation squeeze), shrinks may be taken off when a line is tight.
 */
export interface Atom {
  readonly kind: CharacterKind;
  readonly glyphs: readonly Glyph[];
  /** Advance of all glyphs, before trims. */
  width: number;
  trimStart: number;
  trimEnd: number;
  shrinkStart: number;
  shrinkEnd: number;
  /** White space after the atom: as it should be, at least, at most. */
  gap: number;
  gapMin: number;
  gapMax: number;
  /** Whether justification may open the place after the atom. */
  stretches: boolean;
  /** Cost of ending a line after the atom; Infinity where it must not end. */
  breakCost: number;
  /** Blank at the left of an opening mark, and at the right of a closing or stop mark. */
  readonly blankStart: number;
  readonly blankEnd: number;
}

/** clreq §3.2.2: the gap between Chinese and Western text is a quarter to an eighth of an em. */
const scriptGap = { gap: 125, gapMin: 60, gapMax: 180 };
/** A stored space between two Chinese halves of a headline. */
const halvesSpace = 400;
/** Adjacent full-width marks: the blank between them is dropped (clreq §3.1.6.2). */
const squeezable = 250;
/** A Western word, or a row of dashes, is divided only when it is longer than this, or than the column is wide. */
const longWord = 12_000;
const dividedWordCost = 600;
const dividedPhraseCost = 80;
const dash = 0x2014;
const dashOverlap = 12;

/**
 * Cuts a paragraph into atoms and settles what stands between them.
 * @param measure width of the column, 1/1000 em
 * @param isHeadline whether a stored space may part two halves, as in 开园仪式举行 11家企业入驻
 */
export function toAtoms(runs: readonly StyledText[], fonts: FontSet, measure: number, isHeadline: boolean): Atom[] {
  const atoms: Atom[] = [];
  const longest = Math.min(longWord, measure);
  for (const run of runs) appendRun(atoms, run, fonts, longest);
  const parts = isHeadline && !storesGaps(atoms);
  for (const [index, atom] of atoms.entries()) {
    const next = atoms[index + 1];
    if (next) settleBetween(atom, next, atoms[index + 2], parts);
  }
  if (isHeadline) keepPhrases(atoms);
  return atoms;
}

/** A headline is better not divided inside quotes, titles and brackets, nor between a number and its unit. */
function keepPhrases(atoms: readonly Atom[]): void {
  let depth = 0;
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'opening' || atom.kind === 'openingAscii') depth++;
    if (atom.kind === 'closing' || atom.kind === 'closingAscii') depth = Math.max(0, depth - 1);
    const next = atoms[index + 1];
    const isNumber = atom.kind === 'latin' && next?.kind === 'han';
    if (depth > 0 || isNumber) atom.breakCost += dividedPhraseCost;
  }
}

/**
 * Whether the text stores a space wherever Chinese meets digits or Latin. Then such a space means nothing; a text that
 * leaves them out elsewhere means each one it has.
 */
function storesGaps(atoms: readonly Atom[]): boolean {
  return !atoms.some((atom, index) => {
    const next = atoms[index + 1];
    return next !== undefined && isScriptChange(atom, next);
  });
}

function appendRun(atoms: Atom[], run: StyledText, fonts: FontSet, longest: number): void {
  const characters = [...run.text];
  let index = 0;
  while (index < characters.length) {
    const start = index;
    const kind = characterKind(characters[index] ?? '');
    index++;
    if (kind === 'space') while (characterKind(characters[index] ?? 'x') === 'space') index++;
    else if (kind === 'symbol' && '—…'.includes(characters[start] ?? '')) {
      if (characters[index] === characters[start]) index++;
    } else {
      while (continuesAtom(kind, characters[index])) index++;
    }
    const group = kind === 'space' ? [' '] : characters.slice(start, index);
    const glyphs = group.map((character) => toGlyph(character, run, fonts));
    pushAtom(atoms, kind, characters[start] === '—' ? joinDashes(glyphs, fonts) : glyphs, fonts, longest);
  }
}

/** A Chinese dash —— is one unbroken line (clreq §3.1.2.1): each stroke begins where the one before ends. */
function joinDashes(glyphs: readonly Glyph[], fonts: FontSet): Glyph[] {
  return glyphs.map((glyph, index) => {
    if (index === glyphs.length - 1) return glyph;
    const ink = fonts[glyph.face].ink(dash);
    return { ...glyph, advance: ink.right - ink.left - dashOverlap };
  });
}

function continuesAtom(kind: CharacterKind, next: string | undefined): boolean {
  if (next === undefined) return false;
  return extendsPrevious(next) || (kind === 'latin' && characterKind(next) === 'latin');
}

function toGlyph(character: string, run: StyledText, fonts: FontSet): Glyph {
  const codePoint = character.codePointAt(0) ?? 0;
  const face = fallbackFaces[run.face].find((candidate) => fonts[candidate].has(codePoint)) ?? run.face;
  return { character, face, advance: fonts[face].advance(codePoint), link: run.link };
}

function pushAtom(atoms: Atom[], kind: CharacterKind, glyphs: readonly Glyph[], fonts: FontSet, longest: number): void {
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  if ((kind === 'latin' || kind === 'symbol') && width > longest) {
    for (const glyph of glyphs) {
      const piece = makeAtom(kind, [glyph], glyph.advance, fonts);
      piece.breakCost = dividedWordCost;
      piece.stretches = false;
      atoms.push(piece);
    }
    return;
  }
  atoms.push(makeAtom(kind, glyphs, width, fonts));
}

function makeAtom(kind: CharacterKind, glyphs: readonly Glyph[], width: number, fonts: FontSet): Atom {
  const blank = { start: 0, end: 0 };
  const [first] = glyphs;
  if (first && glyphs.length === 1 && width >= 900) {
    const ink = fonts[first.face].ink(first.character.codePointAt(0) ?? 0);
    if (kind === 'opening') blank.start = Math.max(0, Math.min(500, ink.left - 40));
    if (kind === 'closing' || kind === 'stop') blank.end = Math.max(0, Math.min(500, width - ink.right - 40));
  }
  return {
    kind,
    glyphs,
    width,
    trimStart: 0,
    trimEnd: 0,
    shrinkStart: 0,
    shrinkEnd: 0,
    gap: 0,
    gapMin: 0,
    gapMax: 0,
    stretches: true,
    breakCost: 0,
    blankStart: blank.start,
    blankEnd: blank.end,
  };
}

const lastCharacter = (atom: Atom): string => atom.glyphs.at(-1)?.character ?? '';
const firstCharacter = (atom: Atom): string => atom.glyphs[0]?.character ?? '';

function settleBetween(atom: Atom, next: Atom, afterNext: Atom | undefined, spacesPart: boolean): void {
  squeezeMarks(atom, next);
  if (isScriptChange(atom, next)) Object.assign(atom, scriptGap);
  if (next.kind === 'space') setSpace(atom, next, afterNext, spacesPart);
  if (atom.kind === 'openingAscii' || next.kind === 'closingAscii') atom.stretches = false;
  atom.breakCost = breakCost(atom, next);
}

function squeezeMarks(atom: Atom, next: Atom): void {
  if (atom.blankEnd > 0 && (next.blankEnd > 0 || next.blankStart > 0)) atom.trimEnd = atom.blankEnd;
  else if (atom.blankStart > 0 && next.blankStart > 0) next.trimStart = next.blankStart;
  if (atom.blankEnd > 0 && atom.trimEnd === 0) atom.shrinkEnd = Math.min(squeezable, atom.blankEnd);
  if (next.blankStart > 0 && next.trimStart === 0 && atom.trimEnd === 0) {
    next.shrinkStart = Math.min(squeezable, next.blankStart);
  }
}

function isScriptChange(atom: Atom, next: Atom): boolean {
  if (atom.kind === 'latin' && next.kind === 'han') return isLetterOrDigit(lastCharacter(atom));
  if (atom.kind === 'han' && next.kind === 'latin') return isLetterOrDigit(firstCharacter(next));
  return false;
}

/** A stored space between scripts looks like the gap made by layout; between two halves of a headline it is wider. */
function setSpace(before: Atom, space: Atom, after: Atom | undefined, spacesPart: boolean): void {
  if (!after) return;
  const western = (atom: Atom): boolean => atom.kind === 'latin' || atom.kind.endsWith('Ascii');
  if (western(before) && western(after)) return;
  const isGap = (western(before) || western(after)) && !spacesPart;
  space.width = isGap ? scriptGap.gap : halvesSpace;
  if (isGap) space.gapMax = scriptGap.gapMax - scriptGap.gap;
}

function breakCost(atom: Atom, next: Atom): number {
  if (next.kind === 'space') return Number.POSITIVE_INFINITY;
  if (!mayBeginLine(firstCharacter(next)) || !mayEndLine(lastCharacter(atom))) return Number.POSITIVE_INFINITY;
  if (atom.kind === 'space') return 0;
  const western = (kind: CharacterKind): boolean => kind === 'latin' || kind.endsWith('Ascii');
  if (western(atom.kind) && western(next.kind)) return atom.breakCost > 0 ? atom.breakCost : Number.POSITIVE_INFINITY;
  return 0;
}
