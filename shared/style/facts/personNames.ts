import { surnames } from '../../text/surnames.ts';

/** What people are called by right before their names. */
const titles =
  '书记|主任|市长|省长|区长|县长|镇长|州长|主席|局长|厅长|部长|处长|院长|所长|校长|院士|教授|研究员|董事长|总经理|总裁|会长|秘书长|理事长|负责人|创始人|首席执行官|工程师|馆长|行长|大使|总领事';
/** What follows a name. */
const follows =
  '出席|主持|表示|介绍|致辞|讲话|宣布|参加|调研|带队|指出|强调|会见|率|等|一行|作|与|和|在|为|说|任|代表|签|陪同|认为|透露|担任|走访|见证|共同|分别|致|向|对|就|[，。、；：（）“”《》\\s]|$';

const person = new RegExp(`(?:${titles})([${surnames}]\\p{Script=Han}{1,2}?)(?=${follows})`, 'gu');

/** A person's name behind a title. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function personNamesIn(text: string): PersonName[] {
  return [...text.matchAll(person)].map((match) => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    return { start: end - name.length, end, text: name };
  });
}

/** A name that a text has behind a title and that is this one but for a character; undefined where there is none. */
export function personLike(name: string, text: string): string | undefined {
  return [...name].map((_, index) => nameWithGap(name, index).exec(text)?.[1]).find((found) => found && found !== name);
}

/** A name with any character at one place, which begins as a name does. */
function nameWithGap(name: string, index: number): RegExp {
  const gap = index === 0 ? `[${surnames}]` : '\\p{Script=Han}';
  const [before, after] = [name.slice(0, index), name.slice(index + 1)];
  // Of two characters one alone is no likeness unless the name ends there, too.
  return new RegExp(`(?:${titles})(${before}${gap}${after})${name.length === 2 ? `(?=${follows})` : ''}`, 'u');
}

/** Where a text has a person's name of three characters with another one within it, with a title or at the head of a clause. */
export function misspelledPersons(name: string, text: string): PersonName[] {
  if (name.length !== 3) return [];
  const [surname = '', middle = '', last = ''] = name;
  const wrong = new RegExp(
    `(?<=(?:${titles}|^|[，。；：、“\\s]))(?:${surname}(?!${middle})\\p{Script=Han}${last}|${surname}${middle}(?!${last})\\p{Script=Han})(?=${follows})`,
    'gmu',
  );
  return [...text.matchAll(wrong)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}
