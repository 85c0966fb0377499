import type { LayoutFinding } from '../../typeset/index.ts';
import { type Draft, findingOf, noSubject } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { fieldText, textFields } from '../textFields.ts';
import { named, words } from '../words.ts';

/** What the layout found, as findings of the check. */
export function checkLayout(entries: readonly CheckedEntry[], { layout, settings }: CheckInput): CheckFinding[] {
  return layout.findings.flatMap((found) => {
    const entry = entries.find(({ entry: { id } }) => id === found.entryId);
    const drafts = found.code === 'overflow' ? [overflow(found, entry)] : missingGlyphs(found.characters, entry);
    return drafts.flatMap((draft) => findingOf(draft, entry?.subject ?? noSubject, settings));
  });
}

type Overflow = Extract<LayoutFinding, { code: 'overflow' }>;

function overflow({ linesTooMany }: Overflow, entry: CheckedEntry | undefined): Draft {
  const name = named(entry?.clip.headline ?? '');
  const message = words(
    `《${name}》所在的页多出${linesTooMany}行，已顺延到后面的页；请删减，或让图片矮一些`,
    `The page with “${name}” runs over by ${linesTooMany} ${linesTooMany === 1 ? 'line' : 'lines'}, which moved on to later pages; cut the text or make its pictures smaller`,
  );
  return { code: 'overflow', field: 'entry', message, about: String(linesTooMany) };
}

/** One finding for each place of a character that no font has; one in all where it is in none of the entry's texts. */
function missingGlyphs(characters: readonly string[], entry: CheckedEntry | undefined): Draft[] {
  const places = entry ? characters.flatMap((character) => placesOf(character, entry)) : [];
  if (places.length > 0) return places;
  const list = characters.map((character) => `“${character}”`).join('、');
  const message = words(
    `${entry ? '来源' : '刊物的名称、期号或说明'}里的${list}没有字体，印出来是〓`,
    `No font has ${list}, in ${entry ? 'the source' : 'the publication’s own texts'}; printed as 〓`,
  );
  return [{ code: 'missing-glyph', field: entry ? 'source' : 'issue', text: characters.join(''), message }];
}

function placesOf(character: string, { clip }: CheckedEntry): Draft[] {
  return textFields.flatMap((field) => {
    const text = fieldText(clip, field);
    const drafts: Draft[] = [];
    for (let start = text.indexOf(character); start >= 0; start = text.indexOf(character, start + 1)) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const message = words(
        `“${character}”（U+${code}）没有字体可以显示，印出来是〓；请换一个字或通行的写法`,
        `No font has “${character}” (U+${code}), so it is printed as 〓; use another character`,
      );
      drafts.push({ code: 'missing-glyph', field, start, end: start + character.length, text: character, message });
    }
    return drafts;
  });
}
