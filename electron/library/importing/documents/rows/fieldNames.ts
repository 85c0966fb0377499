/** What files of other programs call the fields of a clip, by the name they have in a line of JSON. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ['id', '编号', '素材编号'],
  headline: ['headline', 'title', '标题', '题目', '题名', '新闻标题', '文章标题'],
  lead: ['lead', 'summary', 'abstract', '导语', '摘要', '提要'],
  body: ['body', 'content', 'text', 'detail', '正文', '内容', '详情', '全文', '文章内容'],
  source: ['source', 'media', '来源', '来源网站', '媒体', '出处', '信息来源'],
  url: ['url', 'link', 'href', '网址', '链接', '地址', '原文链接', '原文网址'],
  category: ['category', 'section', '栏目', '分类', '类别', '板块'],
  date: [
    'date',
    'published',
    'publishedon',
    'publishdate',
    'publishtime',
    'pubdate',
    '日期',
    '时间',
    '发布日期',
    '发布时间',
    '发表日期',
  ],
  province: ['province', '省', '省份'],
  city: ['city', '市', '城市', '地市'],
  region: ['region', '地区', '区域', '地域'],
  tags: ['tags', 'keywords', '标签', '关键词', '关键字'],
};

const known = new Map(Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field] as const)));

/** Words for a news item before the name of one of its fields: 新闻标题, 发布媒体, newsTitle, article_url. */
const beforeNames =
  /^(?:新闻|文章|稿件|信息|资讯|报道|消息|动态|原文|素材|网页|页面|发布|刊发|发表|所属|所在|news|article|item|post|page|story)+/;

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();

/** The field that a longer name stands for. What a news item is called is its headline. */
function fieldWithin(name: string): string | undefined {
  const rest = folded(name).replace(beforeNames, '');
  if (rest === folded(name)) return undefined;
  return rest === '名称' || rest === 'name' ? 'headline' : known.get(rest);
}

/**
 * The fields of a clip that columns or keys of these names stand for. A longer name (新闻名称) stands for a field that
 * has no name of its own among them.
 */
export function fieldsOf(columns: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map(columns.flatMap((name) => pairOf(name, known.get(folded(name)))));
  const taken = new Set(fields.values());
  for (const name of columns) {
    const field = fields.has(name) ? undefined : fieldWithin(name);
    if (field === undefined || taken.has(field)) continue;
    fields.set(name, field);
    taken.add(field);
  }
  return fields;
}

const pairOf = (name: string, field: string | undefined): [string, string][] =>
  field === undefined ? [] : [[name, field]];
