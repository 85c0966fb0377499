/** A clip as a line of a file that the desk imports. */
export interface GeneratedClip {
  readonly id: string;
  readonly headline: string;
  readonly lead: string;
  readonly body: string;
  readonly source: string;
  readonly url: string;
  readonly category: string;
  readonly date: string;
  readonly region: { readonly province: string; readonly city: string };
  readonly tags: readonly string[];
  readonly amount: number;
}

/** A needle, the text it is put in, and how many of the clips get it. */
type Needle = readonly [text: string, field: 'headline' | 'lead' | 'body' | 'tags', clips: number];

/** Words of one character and more, beside digits, quotes and Latin, in every field; and look-alikes. */
const needles: readonly Needle[] = [
  ['龘', 'body', 7],
  ['犇', 'headline', 13],
  ['𬬻', 'body', 5],
  ['甪', 'lead', 9],
  ['甪里街', 'body', 4],
  ['石墨炔膜', 'body', 17],
  ['石墨稀膜', 'body', 20],
  ['潮汐云谷', 'headline', 6],
  ['潮汐云谷', 'tags', 3],
  ['深海采矿机器人中试基地', 'headline', 4],
  ['《月壤开发试行办法》', 'lead', 3],
  ['“链长制+”', 'body', 4],
  ['Q929', 'body', 6],
  ['NanoLED', 'body', 8],
  ['ｎａｎｏＬＥＤ', 'body', 2],
  ['10.88亿元', 'body', 3],
  ['3纳米', 'body', 5],
  ['1,4-丁炔二醇', 'body', 4],
  ['臺灣工業園', 'body', 2],
  ['W+R', 'body', 3],
  ['50%+30%', 'body', 2],
  ['C:\\Temp\\a_b%c', 'body', 1],
  ["O'Neil", 'body', 2],
  ['"直引号"', 'body', 2],
  ['<b>尖括号</b>', 'body', 2],
];

/** Words of the generated text itself, from very frequent to absent. */
const naturalWords = [
  '的',
  '项目',
  '亿元',
  '园区',
  '签约',
  '高新区',
  '动力电池',
  '2031',
  '《',
  '政府网站',
  '鳯',
  'zzqx-404',
];

const cities = ['青禾', '澜石', '云溪', '白岸', '松原口', '栖川', '望湖', '临砂', '石渡', '禾口', '远浦', '明滩'];
const provinces = ['云溪省', '岭北省', '江左省', '海右省'];
const zones = ['高新区', '经济开发区', '产业新城', '综合保税区', '科技城', '循环产业园', '临港新片区'];
const trades = [
  '动力电池',
  '风电叶片',
  '特种钢材',
  '集成电路',
  '生物医药',
  '智能机床',
  '预制食品',
  '光学薄膜',
  '氢能装备',
];
const acts = ['签约', '开工', '投产', '竣工', '揭牌', '落户', '封顶'];
const syllables = [...'安博晨达恩丰光海佳科蓝明宁欧鹏启瑞森泰维祥永正卓'];
const sections = ['招商引资', '综合资讯', '政策法规'];

/** Sentences with gaps: c city, z zone, t trade, f firm, v act, n number, a amount. */
const sentences = [
  '项目占地约{n}亩，总建筑面积{a}万平方米，分两期建设。',
  '其中一期投资{a}亿元，建设{t}生产线{n}条，预计明年建成。',
  '达产后可年产{t}{n}万套，年产值约{a}亿元，带动就业{n}人。',
  '{f}是{t}领域的骨干企业，在{c}已有三处基地。',
  '{c}{z}负责人表示，将全力保障项目早开工、早投产。',
  '截至目前，{z}已集聚{t}企业{n}家，形成完整链条。',
  '今年以来，{c}新签约亿元以上项目{n}个，总投资{a}亿元。',
  '活动现场，{f}等{n}家企业与{z}签订协议。',
  '《{c}支持{t}发展若干措施》提出，到2031年产业规模突破{a}亿元。',
  '对新引进的{t}项目，给予最高{n}万元的奖励。',
  '新开通的班列全程约{n}公里，较以往节省两天。',
  '会上，{f}介绍了{t}项目的进展，关键设备自主率超过{n}%。',
  '园区规划面积{a}平方公里，重点发展{t}和{t}。',
  '下一步，{c}将围绕{t}开展以商招商、产业链招商。',
];

export interface Manifest {
  readonly clips: number;
  /** Bytes of the searched texts. */
  readonly textBytes: number;
  /** For each text the number of clips that contain it, case and width ignored. */
  readonly counts: Readonly<Record<string, number>>;
  /** Pieces of the texts as somebody may look for them, also two at a time. */
  readonly samples: readonly string[];
}

/**
 * Clips like those of a digest, in length and in how often words come back, plainly invented. The same amount
 * always gives the same clips. The manifest is complete once all of them were taken; it is made by looking into
 * each text, without the desk's own code.
 */
export function generateClips(
  amount: number,
  sampleCount: number,
): { clips: Iterable<GeneratedClip>; manifest: Manifest } {
  const planted = plant(amount);
  const counts: Record<string, number> = {};
  for (const text of [...needles.map(([needle]) => needle), ...naturalWords]) counts[text] = 0;
  const wanted = Object.keys(counts).map((text) => [text, folded(text)] as const);
  const samples: string[] = [];
  const manifest = { clips: amount, textBytes: 0, counts, samples };

  function* all(): Generator<GeneratedClip> {
    const random = randomFrom(2031);
    for (let index = 0; index < amount; index++) {
      const clip = makeClip(index, planted.get(index));
      const texts = [clip.headline, clip.lead, clip.body, clip.source, ...clip.tags];
      const whole = texts.join('\n');
      manifest.textBytes += Buffer.byteLength(whole);
      const plain = folded(whole);
      for (const [text, needle] of wanted) if (plain.includes(needle)) counts[text] = (counts[text] ?? 0) + 1;
      if (random() < sampleCount / amount) samples.push(sampleOf(texts, random));
      yield clip;
    }
  }
  return { clips: all(), manifest };
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** mulberry32: a small generator of numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function plant(amount: number): ReadonlyMap<number, Needle> {
  const planted = new Map<number, Needle>();
  const random = randomFrom(amount);
  for (const needle of needles) {
    for (let left = Math.min(needle[2], Math.floor(amount / 100)); left > 0; ) {
      const index = Math.floor(random() * amount);
      if (planted.has(index)) continue;
      planted.set(index, needle);
      left -= 1;
    }
  }
  return planted;
}

function makeClip(index: number, needle: Needle | undefined): GeneratedClip {
  const random = randomFrom(index * 7 + 3);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const number = () => String(2 + Math.floor(random() * 480));
  const amount = () => (random() * random() * 300 + 0.5).toFixed(1);
  const firm = () =>
    `${pick(cities)}${pick(syllables)}${pick(syllables)}${pick(['科技', '电子', '材料', '装备'])}有限公司`;
  const [city, zone, trade] = [pick(cities), pick(zones), pick(trades)];
  const fill = (text: string): string =>
    text
      .replaceAll('{c}', city)
      .replaceAll('{z}', zone)
      .replaceAll('{t}', () => (random() < 0.7 ? trade : pick(trades)))
      .replaceAll('{f}', firm)
      .replaceAll('{v}', () => pick(acts))
      .replaceAll('{n}', number)
      .replaceAll('{a}', amount);
  let body = '';
  for (const length = 150 + random() * 400; body.length < length; ) {
    body += (body !== '' && random() < 0.2 ? '\n' : '') + fill(pick(sentences));
  }
  const day = new Date(Date.UTC(2021, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10);
  const clip = {
    id: `bench-${index}`,
    headline: fill(pick(['{c}{z}{n}个项目集中{v} 总投资{a}亿元', '总投资{a}亿元 {f}{t}项目{v}', '{c}印发{t}发展规划'])),
    lead: fill('近日，{f}投资建设的{t}项目在{c}{z}{v}，总投资{a}亿元。'),
    body,
    source: pick([`${city}市政府网站`, `${city}日报`, `${city}${zone}网站`, '']),
    url: `https://news.example.com/${day.slice(0, 4)}/${index}.html`,
    category: pick(sections),
    date: day,
    region: { province: pick(provinces), city: `${city}市` },
    tags: [trade, zone, pick(acts)],
    amount: Number(amount()),
  };
  return needle === undefined ? clip : withNeedle(clip, needle);
}

function withNeedle(clip: GeneratedClip, [text, field]: Needle): GeneratedClip {
  if (field === 'tags') return { ...clip, tags: [...clip.tags, text] };
  if (field === 'headline') return { ...clip, headline: `${text}：${clip.headline}` };
  return { ...clip, [field]: `${clip[field]}项目还涉及${text}。` };
}

function sampleOf(texts: readonly string[], random: () => number): string {
  const piece = (longest: number): string => {
    const characters = [...(texts[Math.floor(random() * texts.length)] || '的')];
    const start = Math.floor(random() * characters.length);
    return characters.slice(start, start + 1 + Math.floor(random() * longest)).join('');
  };
  return random() < 0.2 ? `${piece(3)} ${piece(3)}` : piece(7);
}
