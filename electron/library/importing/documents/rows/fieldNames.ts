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

/** The field of a clip that a column or key of this name stands for; null where it is none. */
export const fieldOf = (name: string): string | null =>
  known.get(
    name
      .normalize('NFKC')
      .replace(/[\s_-]/g, '')
      .toLowerCase(),
  ) ?? null;
