import { cleanAuthor } from '../fields/findAuthor.ts';

/** A text without its byline, and who wrote it. */
export interface WithoutByline {
  readonly text: string;
  /** Names parted by 、; empty where none stood there. */
  readonly author: string;
}

const reporter = '[（(][^（()）]{0,12}(?:记者|通讯员)[^（()）]{0,60}[）)]';
/** 本报讯（记者 …）, 新华社北京8月16日电（记者…）, 中新网12月28日电, 本报北京8月16日讯 记者张三报道： */
const opening = new RegExp(
  `^\\s*(?:[\\p{Script=Han}]{0,12}(?:本报|本网|本台|本刊|日报|晚报|早报|晨报|时报|商报|快报|网|社|新闻)[\\p{Script=Han}]{0,10}?(?:\\d{1,2}月\\d{1,2}日)?(?:讯|电|消息)|(?:本报|本网|本台|晚报|日报|快报)[\\p{Script=Han}]{0,6}讯)(?=[\\s（(，,:：—-])\\s*(${reporter})?\\s*(?:(?:全媒体|本报|见习)?记者\\s?[\\p{Script=Han}]{2,4}(?:\\s[\\p{Script=Han}]{2,4}){0,3}(?:报道|摄)?[:：\\s])?[\\s，,:：—-]*`,
  'u',
);
const closing = new RegExp(`\\s*${reporter}\\s*$`, 'u');

/** A first paragraph without 本报讯（记者 …） and its like. */
export function withoutDateline(text: string): WithoutByline {
  const match = opening.exec(text.slice(0, 200));
  if (!match || match[0].length >= text.length - 4) return { text, author: '' };
  return { text: text.slice(match[0].length), author: reporterIn(match[1] ?? '') };
}

/** A last paragraph without （记者 …）. */
export function withoutReporter(text: string): WithoutByline {
  const match = closing.exec(text.slice(-120));
  if (!match || match[0].length >= text.length) return { text, author: '' };
  return { text: text.slice(0, text.length - match[0].length), author: reporterIn(match[0]) };
}

const reporterIn = (brackets: string): string =>
  cleanAuthor(brackets.replace(/^[\s（(]+|[\s）)]+$/g, '').replace(/[，,\s]*(?:通讯员|实习生).*$/s, ''));
