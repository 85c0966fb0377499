import type { HtmlElement } from '../../html/tree.ts';
import { surnames } from '../../text/surnames.ts';
import { classWords } from '../page/classWords.ts';
import type { Line, Page } from '../page/page.ts';
import { oneLine } from '../page/tidy.ts';
import type { ToldFacts } from './linkedData.ts';
import { labelled, type Zones } from './zone.ts';

const notNames =
  /^(?:admin|管理员|佚名|未知|本站|本网|本报|网站|编辑|发布|来源|无|匿名|小编|官方|系统管理员|(?:最新|更多|其他|相关).*)$/i;
const personNames = '[\\p{Script=Han}·]{2,8}(?:[\\s、，,]+[\\p{Script=Han}·]{2,6}){0,5}';
const inBrackets = new RegExp(
  `^[（(](?:通讯员\\s*[:：]?\\s*${personNames}[\\s，、]+)?(?:[\\p{Script=Han}]{0,10}(?:记者|通讯员))\\s*[:：]?\\s*(${personNames})(?:[\\s，、]+(?:通讯员)\\s*[:：]?\\s*${personNames})?\\s*(?:摄影报道|报道|文\\/图)?[）)]$`,
  'u',
);
const alone = new RegExp(
  `^[^\\p{L}\\p{N}（(]{0,4}(?:来源[:：]\\S{2,20}\\s+)?(?:[\\p{Script=Han}]{0,10}记者|通讯员|文\\s?[\\/／丨|｜]|[【[](?:作者|撰文|文字|采写|记者)[】\\]]|(?:作者|撰文)(?=[\\s:：])|记者[:：])\\s*[|｜]?\\s*[:：]?\\s*(${personNames})(?:\\s*(?:文\\/?图?|摄影报道|报道))?$`,
  'u',
);

const inByline =
  /(?:记者|通讯员|作者)[\s:：]+(\p{Script=Han}{2,4}(?:[\s、，]+\p{Script=Han}{2,4}){0,4})(?=$|\s*[|｜丨《\d])/u;

/** Characters of a line that names who wrote, and perhaps when and where. */
const longestByline = 80;

/** Names parted by 、, without titles; empty where it is no name. */
export function cleanAuthor(text: string): string {
  const plain = oneLine(text)
    .replace(/^(?:[\p{Script=Han}]{0,8}记者|通讯员|作者|文|撰文)\s*[:：/]?\s*/u, '')
    .replace(/[\s、，,]*(?:通讯员|(?:实习|见习|特约|本报)?记者|实习生).*$/s, '')
    .replace(/[（([［【《].*$/s, '')
    .replace(/[\s、]*(?:综合|摄影|采访)?报道[：:]?$/, '')
    .replace(/\s*(?:来源|编辑|责编|责任编辑|时间|日期|发布|浏览|阅读|字号|摄影|[|｜丨]|\d).*$/s, '')
    .replace(/[\s（(）)【】\]，。,]+$/g, '');
  const names = plain.split(/[\s、，,/]+/).filter(Boolean);
  return plain.length <= 40 && !/摄影?$/.test(plain) && !notNames.test(plain) && !/[。！？:：]/.test(plain)
    ? names.join('、')
    : '';
}

export interface AuthorParts {
  readonly page: Page;
  readonly zones: Zones;
  readonly told: readonly ToldFacts[];
  /** Lines of the text that may name who wrote it: the first and the last. */
  readonly texts: readonly string[];
  /** Names of media, which some pages give as their author. */
  readonly source: string;
  readonly siteName: string;
}

/** Names of two characters are written with a gap: 沈 慧. */
const joinedNames = (text: string): string =>
  text
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2')
    .replace(/(?<=记者|通讯员)([\s\u3000]+\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2');

const authorWords = new Set('author authors writer reporter zuozhe byline'.split(' '));
/** Elements around a name that may say what it is. */
const mostAround = 3;
const personName = new RegExp(
  `^(?:[${surnames}]|欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|司徒|令狐|慕容)\\p{Script=Han}{1,2}$`,
  'u',
);

/** Names of people in elements that are named for who wrote it; the name of an account or medium is none. */
const markedNames = ({ nodes }: Line): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'text' || !isMarkedAuthor(node.parent)) return [];
    const names = cleanAuthor(node.text);
    return names.split('、').every((name) => personName.test(name)) ? [names] : [];
  });

function isMarkedAuthor(element: HtmlElement): boolean {
  let left = mostAround;
  for (let at: HtmlElement | null = element; at !== null && left > 0; at = at.parent, left -= 1) {
    if (at.attributes['rel'] === 'author' || at.attributes['itemprop'] === 'author') return true;
    if (classWords(at).some((word) => authorWords.has(word))) return true;
  }
  return false;
}

/** Whether a name is that of an editor, whom some pages give as their author. */
const isEditor = (page: Page, name: string): boolean =>
  page.lines.some(({ text }) => text.length <= longestByline && editor.test(text) && text.includes(name));

const editor = /(?:责任?编辑?|编辑|校对|审核)\s*[:：丨|]/;

/** Who wrote the article, where a line or a record says so, not the text itself; empty where none does. */
export function findAuthor({ page, zones, told, texts, source, siteName }: AuthorParts): string {
  const isSource = (name: string): boolean => name === source || name === siteName;
  const founder = page.lines.find(({ block }) => page.elements[block]?.name === 'founder-author');
  const all = [
    ...labelled([...zones.between, ...zones.before.slice(0, 12)], 'author'),
    founder?.text ?? '',
    ...[...zones.between.map(({ text }) => text), ...texts]
      .map(joinedNames)
      .flatMap((text) => alone.exec(text)?.[1] ?? inBrackets.exec(text)?.[1] ?? []),
    ...[...zones.between, ...zones.before.slice(0, 3)].flatMap(({ line }) => markedNames(line)),
    ...zones.between.flatMap(({ text, line }) =>
      line.isByline || text.length <= longestByline ? (inByline.exec(text)?.[1] ?? []) : [],
    ),
    ...told.map((facts) => facts.author),
    ...['author', 'og:article:author']
      .map((name) => page.head.metas.get(name) ?? '')
      .filter((name) => name !== '' && !isEditor(page, name)),
    ...labelled(zones.behind, 'author'),
  ];
  return all.map(cleanAuthor).find((name) => name !== '' && !isSource(name)) ?? '';
}
