import { inSimplified } from './tidy.ts';

/** What a label before a value means. */
export type LabelKind = 'source' | 'publisher' | 'author' | 'date' | 'updated' | 'other';

export interface Labelled {
  readonly kind: LabelKind;
  /** What stands behind the label up to the next; empty where the line ends with the label. */
  readonly value: string;
}

const kinds: readonly (readonly [LabelKind, string])[] = [
  [
    'source',
    '(?:信息|文章|新闻|稿件|内容|消息|资料|本文|原文|转载)?来源(?:于|自)?|来自|媒体(?:名称)?|原载|选自|稿\\s*源|出处|转自|转载自|摘自|来源(?:网站|媒体|单位)|来\\s源|來源|供稿(?:单位)?|信息提供(?:单位)?|Source',
  ],
  [
    'publisher',
    '发布部门|发布处室|责任部门|发文机关|发布机构|发文单位|发布单位|制发单位|发文机构|印发机关|制定机关|发布机关|成文机关|发布者|公开主体',
  ],
  ['author', '(?:文章|本文)?作者|作\\s者|记者|通讯员|撰\\s?稿人?|撰文|文字|供稿人|文图|图文|文\\/图|采写|Author|By'],
  [
    'date',
    '(?:信息|文章|新闻|内容)?(?:发布|发表|发稿|刊发|公布|上传|添加|公开|登载|录入|日期)(?:时间|日期|于|日)?|时\\s?间|日\\s?期|成文日期|Date|Time|见报日期|出版日期',
  ],
  ['updated', '(?:更新|修改|最后更新|编辑|最后修改)(?:时间|日期|于)'],
  [
    'other',
    '(?:浏览|点击|阅读|访问|查看)(?:次数|数|量|率)?|人气|字号|字体(?:大小)?|大小|责任编辑|责\\s?编|编\\s?辑|编审|审核|审校|校对|分享到?|打印|评论|类型|栏目|所属栏目|分类|标签|关键词|主题分类|索\\s?引\\s?号|发文字号|文\\s?号|主\\s?题\\s?词|标\\s*题|名\\s*称|有效性|视力保护色|背景色|摄影|图片|版次|版面|【|\\[|「|收藏|保护视力色|选稿|核稿|供图|排版|原标题|副标题|地区|主办|承办|体裁|公开方式|公开范围|文件编号|信息来源网址|链接|网址',
  ],
];

/** A label: its word, perhaps with gaps, and a colon; or its word and a gap at the beginning of a line. */
const pattern = new RegExp(
  `(?<![\\p{Script=Han}A-Za-z])(?:${kinds.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})\\s{0,4}(?:[:：丨]|[|｜](?=\\s*\\S))\\s*`,
  'gu',
);
/** A label alone in its cell or element, without a colon. */
const alone = new RegExp(
  `^(?:${kinds
    .slice(0, 5)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')})$`,
  'u',
);
const atStart = new RegExp(
  `^[\\[【（(]?(?:${kinds
    .slice(0, 5)
    .map(([kind, words]) => `(?<${kind}>${words})`)
    .join('|')})[\\]】）)]?\\s+(?=\\S)`,
  'u',
);

/** The labelled values of a line, e.g. 来源：新华社 发布时间：2022-08-16 浏览次数：12. */
export function readLabels(text: string): readonly Labelled[] {
  const line = text
    .slice(0, 1000)
    .replace(/来\s+源/g, '来源')
    .replace(/作\s+者/g, '作者')
    .replace(/时\s+间/g, '时间')
    .replace(/日\s+期/g, '日期');
  const words = inSimplified(line);
  const whole = alone.exec(words);
  if (whole) return [{ kind: kindOf(whole), value: '' }];
  const found = (/[:：丨|｜]/.test(words) ? [...words.matchAll(pattern)] : []).map((match) => ({
    kind: kindOf(match),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first] = found;
  const opening = atStart.exec(words);
  if (opening && (first === undefined || first.start > 0))
    found.unshift({ kind: kindOf(opening), start: 0, end: opening[0].length });
  return found.map(({ kind, end }, at) => ({ kind, value: line.slice(end, found[at + 1]?.start).trim() }));
}

function kindOf(match: RegExpExecArray): LabelKind {
  const [kind] = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
  return (kind as LabelKind | undefined) ?? 'other';
}

/** A reporter alone in a line: 某报记者 | 某某. */
const reporter = /^\p{Script=Han}{0,10}(?:记者|通讯员)\s*[|｜丨/／]\s*[\p{Script=Han}·、\s]{2,24}$/u;

/** Characters of the longest line that only says when, where from and by whom. */
export const longestByline = 160;

/** Whether a text only says when, where from and by whom, and is no text of the article. */
export function isByline(text: string): boolean {
  if (text.length > longestByline) return false;
  const labels = readLabels(text);
  if (reporter.test(text)) return true;
  if (labels.length === 0)
    return (
      isNameAndDate(text) ||
      (/^[\d\s:：年月日/.\-—星期一二三四五六日周天（）()|·]{6,40}$/u.test(text) && /\d{4}|\d{1,2}:\d{2}/.test(text))
    );
  const [first] = labels;
  return (
    first !== undefined &&
    (labels.length > 1 || withoutMoments(text).length - withoutMoments(first.value).length <= 14) &&
    text.length <= 40 * labels.length + 20
  );
}

/** What stands beside a moment in a byline: how often it was read, who may be asked. */
const besideMoment =
  /(?:发布|发表|刊发|更新|编辑)(?:于|时间)?|[\d.,]+\s?[万wWkK+]*\s?(?:次|人|条)?(?:浏览|阅读|点击|评论|点赞|收藏|查看|参与)(?:量|数)?|(?:浏览|阅读|点击|评论|点赞|收藏|查看)(?:量|数|次数)?\s?[\d.,]*[万wWkK+]*|上午|下午|星期[一二三四五六日天]|周[一二三四五六日]|[\s|｜/·•,，:：()（）[\]【】_-]+/g;
const shortMoment = /\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?/g;

/** Whether a short line has a moment and hardly more than a name beside it. */
function isMomentAndLittle(text: string): boolean {
  const rest = withoutMoments(text).replace(shortMoment, '');
  return (
    rest !== text.trim() && /\d/.test(text) && rest.replace(besideMoment, '').length <= 12 && !/[。；！？“”]/.test(rest)
  );
}

const withoutMoments = (text: string): string =>
  text.replace(/(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?/g, '').trim();

/** A name and a moment, as under the headline of a WeChat article: 某某发布 2022年8月16日 18:20; or the other way round, with counts. */
function isNameAndDate(text: string): boolean {
  if (text.length > 60) return false;
  if (isMomentAndLittle(text)) return true;
  const [, name = '', rest = ''] =
    /^(\S{2,20}(?:\s\S{2,20})?)\s(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s?(.{0,24})$/.exec(text) ?? [];
  return (
    name !== '' && !/[。，；：！？]/.test(name) && /^(?:\d{1,2}:\d{2}(?::\d{2})?)?\s?[\p{Script=Han}]{0,6}$/u.test(rest)
  );
}
