import { isAscii, isChinese, isChineseMark, isDigit, isHan, isLineEdge, isSpace } from '../passage/characters.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' };

/** A full stop in the text, but no ellipsis and no decimal point. */
const mark = /[,;:!?]|(?<![.\d])\.(?![.\d])|(?<=\d)\.(?![.\d])/g;

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  level: 'error',
  name: { zh: '半角标点', en: 'Half-width marks' },
  clause: {
    zh: '中文里的逗号、句号、分号、冒号、问号、叹号用全角。',
    en: 'Commas, full stops, colons and the like are full-width in Chinese text.',
  },
  message: { zh: '中文里用全角的“{{after}}”。', en: 'Chinese text takes the full-width {{after}}.' },
  standard: `${punctuationStandard} 4.1—4.7`,
  examples: [
    { before: '签约仪式举行,总投资8亿元.', after: '签约仪式举行，总投资8亿元。' },
    { before: '签约项目9个;总投资15亿元', after: '签约项目9个；总投资15亿元' },
    { before: '项目包括:储能电池、氢能装备', after: '项目包括：储能电池、氢能装备' },
    { before: '如何破题?加快开工!', after: '如何破题？加快开工！' },
    { before: '年产20GW,填补空白', after: '年产20GW，填补空白' },
    { before: '产值增长12%.其中工业增长9%', after: '产值增长12%。其中工业增长9%' },
  ],
  check: ({ text }) =>
    findAll(text, mark, (match) => {
      const at = match.index;
      const after = wide[match[0]];
      if (after === undefined) return null;
      return (match[0] === '.' ? isStop(text, at) : isInChinese(text, at)) ? wholeHit(match, after) : null;
    }),
};

/** The nearest character that is no space. */
function beside(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let steps = 0; steps < 4 && isSpace(text, at); steps += 1) at += step;
  return at;
}

function isInChinese(text: string, at: number): boolean {
  const left = beside(text, at - 1, -1);
  const right = beside(text, at + 1, 1);
  if (isChinese(text, left)) return true;
  if (!isChinese(text, right)) return isClosedChinese(text, left) || endsClause(text, left, at, right);
  return isAscii(text, left) || ')%"℃]'.includes(text.charAt(left));
}

/** 增长5%! and 达到20GW; at the end of a line that is Chinese. */
const endsClause = (text: string, left: number, at: number, right: number): boolean =>
  isLineEdge(text, right) &&
  ',;!?'.includes(text.charAt(at)) &&
  (isAscii(text, left) || text.charAt(left) === '%') &&
  /[\u4e00-\u9fff][—～.\w%]{1,14}$/.test(text.slice(Math.max(0, left - 14), left + 1));

/** Behind a bracket or quote that closes Chinese. */
const isClosedChinese = (text: string, at: number): boolean =>
  at > 0 && ')"\'>%'.includes(text.charAt(at)) && isChinese(text, at - 1);

const abbreviation = /(?:^|[^A-Za-z])(?:Co|Ltd|Inc|Corp|Dr|Mr|Mrs|Ms|No|St|vs|etc|Prof|Jr|Vol|Fig|[A-Z])$/;
const quantity = /(?:\d%|\d ?(?:[kMGT]?Wh?|[kMG]?W|km|mm|cm|nm|kg|MPa|℃))$/;

/** Whether a point is the stop of a Chinese sentence, and not one of an abbreviation, a list or a number. */
function isStop(text: string, at: number): boolean {
  const left = beside(text, at - 1, -1);
  const right = beside(text, at + 1, 1);
  const isLast = isLineEdge(text, right) || /^[”’"')）]$/.test(text.charAt(right));
  if (isChineseMark(text, left)) return !'，。、；：！？…'.includes(text.charAt(left));
  if (isHan(text, left)) return !isListNumber(text, left) && !isName(text, at);
  if (isClosedChinese(text, left)) return true;
  const before = text.slice(Math.max(0, left - 14), left + 1);
  if (quantity.test(before)) return isLast || isHan(text, right);
  return (
    isLast && isAscii(text, left) && !abbreviation.test(before) && /[\u4e00-\u9fff][A-Za-z\d.]{1,12}$/.test(before)
  );
}

/** 一.总体要求: the number of a list, which takes another mark. */
const isListNumber = (text: string, at: number): boolean =>
  /(?:^|[\n。；：])[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 3), at + 1));

const foreign =
  '阿埃艾安奥巴贝比彼伯博布查达戴丹德蒂迪杜恩尔菲费弗福盖戈格古哈海赫霍基吉加杰卡凯科克肯拉莱兰朗劳雷里利林琳卢鲁伦罗洛马玛麦曼梅门蒙米莫姆纳尼诺欧帕佩皮普奇乔切琼萨塞桑森沙圣史斯塔泰坦汤特图托瓦万威维韦沃西希夏谢休雅亚伊英尤约泽扎詹珍朱夫顿翁温勃赖赛辛努贾迈丝莎娜丽珊妮露逊兹茨舍绍肖佐芙芬鲍翰密莉';

/** 史蒂夫.乔布斯: a foreign name, which takes a middle dot. */
export const isName = (text: string, at: number): boolean =>
  isDigit(text, at + 1) ? false : [-2, -1, 1, 2].every((step) => foreign.includes(text.charAt(at + step) || '。'));
