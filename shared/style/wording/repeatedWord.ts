import { isChineseMark, isLineEdge } from '../passage/characters.ts';
import { findAll } from '../passage/find.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

/** A word of two to eight characters, or a number with its measure, that stands twice. */
const word = /(?<word>[\u4e00-\u9fff]{2,8}|(?<![\d.])\d{1,8}(?:\.\d{1,4})?[\u4e00-\u9fff%]{1,3})\k<word>/g;

/** Words that may be said twice: to have a try at something, one after the other, very much. */
const reduplicated =
  /^(?:研究|讨论|商量|学习|了解|考虑|休息|介绍|收拾|参观|体验|交流|尝试|锻炼|放松|琢磨|打听|活动|比较|表示|照顾|帮助|关心|检查|准备|打扮|合计|切磋|瞻仰|伺候|欣赏|品尝|见识|领教|请教|修理|整理|打扫|核实|调研|走访|推敲|反思|彼此|思考|观察|感受|熟悉|打磨|论证|沟通|磨合|评评|热闹|高兴|很多|非常|十分|许多|谢谢|加油|慢慢|轻轻|一.|.一|乒乓|叮当|哗啦)$/;
/** The second one begins a longer word: 建设建设银行, 推进开发开发区. */
const longer: Readonly<Record<string, string>> = {
  建设: '银行',
  开发: '区',
  发展: '改革|规划|战略|大会|报告|集团|银行|基金|公司',
  科技: '园|城|公司|有限|集团',
  吉林: '市|省|高|经|化',
  工商: '银行',
  交通: '银行',
  管理: '委员',
  服务: '业',
  制造: '业|商',
  工业: '园',
  新区: '域',
  中国: '银行',
  农业: '银行|农村',
  生产: '线|力|性',
  运营: '商',
  投资: '者|人|额|公司|集团|协议',
};

/** One small word twice, save where the second begins another word: 目的的, 为了了解, 与与会者, 和和平. */
const particle =
  /(?<!(?<![项题科节栏曲数账剧条书名])目|标|红|蓝)的的(?!确|士|卢)|(?<!为|除|不|未|到)了了(?!解|然|结|事|不|断|心|[它他她这此]|一[桩件个番])|(?<![存现所实潜内正自外健何])在在(?!建(?!设(?!施))|场|座|线|编|职|岗|校|读|研|手|先|地|野|乎|意|即|册|营|运|用|押|途)|(?<![总饱温共缓中平祥随谐柔])和和(?!平|谐|解|睦|气|田|县|美|顺|乐|林|静|声|合)|与与(?!会|时|其|日|众|论|此)|(?<!以|涉|波|普|顾)及及(?!时|格|其|早|第)|将将(?!军|近|来|领|士|要|会|星|帅)|把把(?!手|握|关|脉|控|守|戏|酒)|被被(?!子|褥|单|告|动|套)|从从(?!事|业|而|前|来|此|容|属|教|军|政|严|速|中|头|零)|于于(?!是|洪|都|和|淖)|是是(?!非|否)|达达(?=\d|到|约|超|近)|(?<!自|理|缘|事|情|因|根)由由(?!衷|于|此|来|表)|(?<=\d[十百千万亿]{0,2})(?<unit>[元亩吨])\k<unit>|(?<=[成作认称设改评誉视列变定资额量])为为(?![主民企人])|(?<!合|兼|归|相)并并(?!购|网|联|行|存|且|不)|(?<!应)该该|到到(?=[\d一二三四五六七八九十年月]|目前)|(?<![予得可所给加难足])以以(?![及后来上下内外前色为至致往免便其])|或或|也也|已已|超超(?=\d)|(?<!条|签|合|公|节|预|集|大|制|履|续|特|违|邀|纽)约约(?=\d)|(?<!接|邻|附|就|亲|临|贴|逼|靠|远)近近(?=\d)/g;

export const repeatedWord: Rule = {
  id: 'repeated-word',
  level: 'error',
  name: { zh: '重复的字词', en: 'Repeated words' },
  clause: { zh: '同一个词不连写两遍。', en: 'A word is not written twice in a row.' },
  message: { zh: '“{{after}}”写了两遍。', en: '{{after}} is written twice.' },
  standard: newsroomPractice,
  examples: [
    { before: '确保园区的的配套', after: '确保园区的配套' },
    { before: '总投资总投资86亿元', after: '总投资86亿元' },
    { before: '将进一步进一步完善', after: '将进一步完善' },
    { before: '主要要素保障到位', after: '主要要素保障到位' },
    { before: '为了了解园区', after: '为了了解园区' },
  ],
  check: ({ text }) => [
    ...findAll(text, word, (match) => repeatedHit(text, match)),
    ...findAll(text, particle, (match) => hit(match, match[0].charAt(0))),
  ],
};

function repeatedHit(text: string, match: RegExpExecArray): Hit | null {
  const found = match.groups?.['word'] ?? '';
  if (reduplicated.test(found) || found.charAt(0) === found.charAt(1)) return null;
  const end = match.index + match[0].length;
  if (found.length === 2 && isClause(text, match.index, end)) return null;
  if (/^[的和与或在是了]|的$/.test(found)) return null;
  const behind = text.slice(end, end + 3);
  const another = longer[found];
  if (another?.split('|').some((rest) => behind.startsWith(rest))) return null;
  // 万万, 亿亿 and numerals: 一百一百 may be counted out.
  if (/^[一二三四五六七八九十百千万亿零〇两]+$/.test(found)) return null;
  return hit(match, found);
}

/** 佩服佩服！ said between two marks. */
const isClause = (text: string, start: number, end: number): boolean =>
  (isLineEdge(text, start - 1) || isChineseMark(text, start - 1)) &&
  (isLineEdge(text, end) || isChineseMark(text, end));

const hit = (match: RegExpExecArray, after: string): Hit => ({
  start: match.index,
  end: match.index + match[0].length,
  after,
});
