import type { Passage } from '../passage/passage.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';
import { areListed, type BodyName, bodyNamesIn, rememberNames, variantOf } from './bodyNames.ts';
import { misspelledPersons, personNamesIn } from './personNames.ts';

/** What companies are called by behind their own name. */
const trades =
  '动力|新能源|能源|电子|半导体|微电子|生物|医药|制药|材料|新材料|装备|智能|汽车|光电|光伏|化工|食品|物流|精密|环保|航空|数据|机械|重工|电气|电器|电力|钢铁|石化|纺织|通信|通讯|软件|信息|仪器|医疗|器械|建设|矿业|轴承|船舶|农业|乳业|科技|技术|集团|实业|控股';
const company = new RegExp(
  `(?<=(?<own>[\\u4e00-\\u9fff]{2}))(?<trade>${trades})(?:科技|技术|集团|股份|实业|控股|工业|制造|产业|投资|发展|设备|系统|（集团）|（中国）){0,3}有限(?:责任)?公司`,
  'g',
);
/** What may follow the short name of a company. */
const short = '(?:产业园|公司|集团|科技|项目|股份|基地|工厂|新|空港|总部|$|[，。；、“”（）])';
/** Pairs of characters that are words by themselves. */
const words =
  /^(?:上海|海上|提升|上升|推升|跃升|回升|中国|国家|国内|全国|江苏|浙江|大型|高端|先进|绿色|新型|现代|智慧|数字|传统|核心|国际|本土|民族|消费|工业|汽车|航空|船用|海洋|关键)$/;
const particles = /[的在与和了是由对从为及将向以]/;

export const nameConsistency: Rule = {
  id: 'name-consistency',
  level: 'warning',
  name: { zh: '名称前后不一', en: 'One name spelled two ways' },
  clause: { zh: '同一个名称在一条里写法一致。', en: 'A name is spelled one way within an item.' },
  message: { zh: '“{{before}}”和“{{other}}”，是不是同一个名称？', en: '{{before}} and {{other}}: are they one name?' },
  standard: newsroomPractice,
  fields: ['headline', 'lead', 'detail', 'caption'],
  examples: [
    {
      before: '力腾动力产业园开工，由云岭迪腾动力科技有限公司建设',
      after: '力腾动力产业园开工，由云岭迪腾动力科技有限公司建设',
    },
  ],
  check: (passage) => [...companyHits(passage), ...bodyHits(passage), ...personHits(passage), ...latinHits(passage)],
};

/** A name of a body that an earlier place of the item has with another character. */
function bodyHits({ text, context }: Passage): Hit[] {
  const whole = [...(context.earlier ?? []), text].join('\n');
  const offset = whole.length - text.length;
  const names = bodyNamesIn(whole);
  const earlierLike = rememberNames();
  const stems = new Set<string>();
  const texts = new Set<string>();
  const otherSpelling = (name: BodyName, alike: readonly BodyName[]): BodyName | undefined => {
    const known = alike.find((other) => variantOf(name, other) && !areListed(whole, other, name));
    const isSaid = known && [...stems].some((stem) => name.stem.includes(stem) || stem.includes(name.stem));
    return isSaid ? undefined : known;
  };
  return names.flatMap((name): Hit[] => {
    if (texts.has(name.text)) return [];
    texts.add(name.text);
    const alike = earlierLike(name);
    const known = name.start < offset ? undefined : otherSpelling(name, alike);
    stems.add(name.stem);
    if (!known) return [];
    return [{ start: name.start - offset, end: name.end - offset, after: null, values: { other: known.text } }];
  });
}

/** A person whom the item names with a title, with another character. */
function personHits({ text, context }: Passage): Hit[] {
  const whole = [...(context.earlier ?? []), text].join('\n');
  const names = [...new Set(personNamesIn(whole).map((person) => person.text))];
  return names.flatMap((name, index) =>
    misspelledPersons(name, text)
      // Of two that have a title the first is taken as right.
      .filter((wrong) => names.indexOf(wrong.text) < 0 || names.indexOf(wrong.text) > index)
      .map(({ start, end }): Hit => ({ start, end, after: null, values: { other: name } })),
  );
}

/** A short name that differs by one character from the name of a company in the item. */
function companyHits({ text, context }: Passage): Hit[] {
  const whole = [...(context.earlier ?? []), text].join('\n');
  const offset = whole.length - text.length;
  const companies = new Map([...whole.matchAll(company)].map((match) => [nameOf(match), match]));
  return [...companies.values()].flatMap((match): Hit[] => {
    const { own = '', trade = '' } = match.groups ?? {};
    const other = shortVariant(whole, own, trade, new Set(companies.keys()));
    if (!other) return [];
    const place = text.indexOf(other + trade);
    if (place >= 0) return [{ start: place, end: place + 2, after: null, values: { other: own } }];
    // The other spelling stands in an earlier text: the company itself is shown.
    const start = match.index - own.length - offset;
    return start < 0 ? [] : [{ start, end: start + own.length, after: null, values: { other } }];
  });
}

const nameOf = (match: RegExpMatchArray): string => `${match.groups?.['own']}${match.groups?.['trade']}`;

function shortVariant(whole: string, own: string, trade: string, companies: ReadonlySet<string>): string | null {
  const [first = '', second = ''] = own;
  const pattern = new RegExp(`(?:[\\u4e00-\\u9fff]${second}|${first}[\\u4e00-\\u9fff])(?=${trade}${short})`, 'g');
  for (const match of whole.matchAll(pattern)) {
    const variant = match[0];
    if (variant === own || words.test(variant) || particles.test(variant) || companies.has(variant + trade)) continue;
    return variant;
  }
  return null;
}

const latinWord = /(?<![A-Za-z\d])[A-Za-z]{5,30}(?![A-Za-z\d])/g;

/** Megapack and MegaPack: a foreign name whose capitals change within one item. */
function latinHits({ text, context }: Passage): Hit[] {
  const before = (context.earlier ?? []).join('\n');
  const seen = new Map([...before.matchAll(latinWord)].reverse().map(([word]) => [word.toLowerCase(), word]));
  const hits: Hit[] = [];
  for (const match of text.matchAll(latinWord)) {
    const word = match[0];
    const known = seen.get(word.toLowerCase());
    if (known === undefined) seen.set(word.toLowerCase(), word);
    else if (known !== word && /[a-z]/.test(word) && /[A-Z]/.test(known.slice(1) + word.slice(1))) {
      hits.push({ start: match.index, end: match.index + word.length, after: null, values: { other: known } });
    }
  }
  return hits;
}
