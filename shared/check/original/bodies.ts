/** Words that names of companies, schools and parks end in. */
const endings =
  /有限责任公司|股份有限公司|有限公司|股份|集团|公司|大学|学院|研究院|研究所|实验室|银行|医院|产业园|科技园|高新区|经开区/g;

/** Letters before the ending in which two names are compared, the longest stretch first. */
const stretches = [10, 9, 8, 7, 6, 5, 4] as const;
const longest = 10;

/** A name of which one character is another in the original: 力升动力公司 where the original has 迪升动力公司. */
export interface ChangedBody {
  /** From the character that differs to the end of the name. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the original has there. */
  readonly there: string;
}

/** Names of bodies in the edited text that differ in one character from one of the original, which has no such name. */
export function changedBodies(edited: string, original: string): ChangedBody[] {
  const known = namesOf(original);
  return namesOf(edited).flatMap(({ before, ending, at }) => {
    if (original.includes(before + ending)) return [];
    const rivals = known.filter((other) => other.ending === ending);
    for (const length of stretches) {
      if (before.length < length) continue;
      const own = before.slice(-length);
      for (const rival of rivals) {
        const differing = rival.before.length < length ? null : onlyDifference(own, rival.before.slice(-length));
        if (differing === null) continue;
        const start = at - length + differing;
        const there = rival.before.slice(rival.before.length - length + differing) + ending;
        return [{ start, end: at + ending.length, text: edited.slice(start, at + ending.length), there }];
      }
    }
    return [];
  });
}

interface BodyName {
  /** Up to ten Chinese characters and letters before the ending. */
  readonly before: string;
  readonly ending: string;
  /** Where the ending begins. */
  readonly at: number;
}

function namesOf(text: string): BodyName[] {
  return [...text.matchAll(endings)].map((match) => {
    const [before = ''] =
      /[\p{Script=Han}A-Za-z]{0,10}$/u.exec(text.slice(Math.max(0, match.index - longest), match.index)) ?? [];
    return { before, ending: match[0], at: match.index };
  });
}

/** Characters that tell one body from its sister: 东区产业园 is not 西区产业园. */
const telling = /[一二三四五六七八九十甲乙丙东西南北新老]/;
/** Characters that stand before a name as often as in it. */
const passing = /[的在与和由是及等为对向从将被把到以了着于]/;

/** The one index in which two stretches differ, by Chinese characters that are likely parts of a name; null where it is not one. */
function onlyDifference(a: string, b: string): number | null {
  const differing = [...a].flatMap((character, index) => (character === b[index] ? [] : [index]));
  const [index, ...more] = differing;
  if (index === undefined || more.length > 0) return null;
  const characters = `${a[index] ?? ''}${b[index] ?? ''}`;
  const isLikely = !telling.test(characters) && (index > 0 || !passing.test(characters));
  return /^\p{Script=Han}{2}$/u.test(characters) && isLikely ? index : null;
}
