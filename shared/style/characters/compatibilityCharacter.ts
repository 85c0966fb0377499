import { isAscii, isChinese } from '../passage/characters.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import { newsroomPractice, type Rule } from '../rule.ts';

/** Radicals of U+2E80…, which no normal form knows, each followed by the character it looks like. */
const radicals =
  '⺁厂⺇几⺌小⺎尢⺏尢⺐尢⺓幺⺗心⺙攵⺝月⺟母⺠民⺫目⺬示⺮竹⺯糸⺰纟⺱罒⺷羊⺸羊⺹耂⺺耂⺻聿⺼月⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑长⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻭齿⻮齿⻰龙⻳龟';

/** Signs that have a better form than the one Unicode gives as equal. */
const signs: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  '㎥': '立方米',
  '㎞': '公里',
  '㎝': '厘米',
  '㎜': '毫米',
  '㎏': '千克',
  '㎢': '平方公里',
  '㏊': '公顷',
  '｡': '。',
  '､': '、',
  '･': '·',
  '｢': '「',
  '｣': '」',
  '﹒': '·',
  '︰': '：',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '︵': '（',
  '︶': '）',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '︽': '《',
  '︾': '》',
};

const better = new Map(Object.entries(signs));
for (let at = 0; at < radicals.length; at += 2) better.set(radicals.charAt(at), radicals.charAt(at + 1));

const compatible =
  /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe6b\uff61-\uff65\u3390-\u33df\u2000-\u200d\u2060\u00ad\u00a0\u202f\ufeff\u2126\u212a\u212b]|\ud87e[\udc00-\ude1d]/g;

export const compatibilityCharacter: Rule = {
  id: 'compatibility-character',
  level: 'error',
  name: { zh: '兼容字符', en: 'Compatibility characters' },
  clause: {
    zh: '不用部首、兼容字、零宽字符和不换行空格，它们看着一样，却查不到、印不好。',
    en: 'No radicals, compatibility forms, zero-width characters or no-break spaces: they look right, but searches miss them and they print badly.',
  },
  message: { zh: '这里有一个兼容字符或看不见的字符。', en: 'A compatibility or invisible character stands here.' },
  standard: newsroomPractice,
  examples: [
    { before: '⽅案印发', after: '方案印发' },
    { before: '⻋间投产', after: '车间投产' },
    { before: '永磁､抛光', after: '永磁、抛光' },
    { before: '建筑面积5万㎡', after: '建筑面积5万平方米' },
    { before: '项目\u200b开工', after: '项目开工' },
  ],
  check: ({ text }) =>
    findAll(text, compatible, (match) => {
      const character = match[0];
      if (isJoinerOfEmoji(text, match.index)) return null;
      const after = better.get(character) ?? plainForm(character);
      return after === character ? null : wholeHit(match, after);
    }),
};

/** Invisible ones go, odd spaces become common ones, the rest is what Unicode calls equal. */
function plainForm(character: string): string {
  if (/[\u200b-\u200d\u2060\u00ad\ufeff]/.test(character)) return '';
  if (/[\u2000-\u200a\u00a0\u202f]/.test(character)) return ' ';
  return character.normalize('NFKC');
}

/** A zero-width joiner holds the parts of an emoji together. */
function isJoinerOfEmoji(text: string, at: number): boolean {
  return text.charAt(at) === '\u200d' && at > 0 && !isAscii(text, at - 1) && !isChinese(text, at - 1);
}
