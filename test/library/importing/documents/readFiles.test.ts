import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileInput } from '#library/importing/clipping/readFileInput.ts';
import type { Article, RecordReading } from '#library/importing/documents/reading.ts';
import { plainText } from '#shared/model/index.ts';
import { articleMht, articlePage } from '../../../helpers/articlePages.ts';
import { encoder, photo } from '../../../helpers/pictures.ts';
import { rawDocx, wordBody, wordParagraph } from '../../../helpers/rawDocx.ts';
import { refusal } from '../../../helpers/refusal.ts';
import { useTempFolders } from '../../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

function file(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function article(name: string, content: string | Uint8Array): Promise<Article> {
  const reading = await readFileInput(file(name, content));
  if (reading.kind !== 'article') throw new Error('a list of clips');
  return reading.article;
}

async function records(name: string, content: string | Uint8Array): Promise<RecordReading> {
  const reading = await readFileInput(file(name, content));
  if (reading.kind !== 'records') throw new Error('an article');
  return reading;
}

const paragraphs = [
  '5月5日，云溪新区举行今年第二批重大项目集中开工仪式，12个项目同时动工，总投资86亿元。',
  '这批项目涵盖新材料、智能装备和现代物流三个领域，其中超过10亿元的项目有4个，全部建成后预计年产值可达150亿元。',
  '云溪新区管委会负责人介绍，新区将为每个项目配一名专员，从开工一直服务到投产。',
];
const known = { title: '云溪新区12个项目集中开工 总投资86亿元', date: '2031-05-06', source: '云溪日报', paragraphs };

describe('the same article', () => {
  test('as a page, in UTF-8 and in GBK', async () => {
    expect((await article('a.html', articlePage())).extracted).toMatchObject(known);
    const saved = `<!-- saved from url=(0042)https://news.yunxi.example/2031/05/06/1.html -->\n${articlePage()}`;
    expect((await article('b.htm', saved)).url).toBe('https://news.yunxi.example/2031/05/06/1.html');
  });

  test('as one file with its picture', async () => {
    const picture = await encoder(photo(60, 40)).png().toBuffer();
    const { extracted, url, pictures } = await article('a.mht', articleMht(picture));
    expect(extracted).toMatchObject(known);
    expect(url).toBe('https://news.yunxi.example/2031/05/06/1.html');
    const shown = extracted.blocks.flatMap((block) => (block.type === 'picture' ? [block.src] : []));
    expect(shown).toEqual(['https://news.yunxi.example/pictures/start.png']);
    expect(pictures.map(({ src }) => src)).toEqual(shown);
    expect(Buffer.from(pictures[0]?.bytes ?? [])).toEqual(picture);
  });

  test('as plain text', async () => {
    const text = [known.title, '来源：云溪日报　2031-05-06', ...paragraphs.map((line) => `　　${line}`)].join('\r\n');
    expect((await article('a.txt', text)).extracted).toMatchObject(known);
  });

  test('as a Word file', async () => {
    const lines = [known.title, '来源：云溪日报　2031-05-06', ...paragraphs];
    const { extracted } = await article('a.docx', rawDocx(wordBody(lines.map(wordParagraph).join(''))));
    expect(extracted).toMatchObject(known);
  });

  test('as Markdown with a head', async () => {
    const text = `---\ntitle: "${known.title}"\ndate: 2031-05-06\nsource: 云溪日报\n---\n\n${paragraphs.join('\n\n')}\n`;
    expect((await article('a.md', text)).extracted).toMatchObject(known);
  });
});

test('Markdown keeps marks, links, lists, tables and quotes; what could run does not', async () => {
  const text = [
    '# 青禾园区周报',
    '',
    '青禾园区**三个**项目开工，见[公告](https://news.example.com/1)和[坏链接](javascript:alert(1))。',
    '',
    '1. 风机',
    '2. 叶片',
    '   - 碳纤维',
    '',
    '| 项目 | 投资 |',
    '| --- | --- |',
    '| 风机 | 3亿元 |',
    '',
    '> 引文一段，说的是园区的将来。',
    '',
    '<script>alert(1)</script>',
  ].join('\n');
  const { blocks } = (await article('a.md', text)).extracted;
  expect(blocks).toContainEqual({
    type: 'list',
    ordered: true,
    items: [[{ t: '风机' }], [{ t: '叶片' }], [{ t: '碳纤维' }]],
  });
  expect(blocks.find(({ type }) => type === 'table')).toMatchObject({
    rows: [
      [{ runs: [{ t: '项目' }] }, { runs: [{ t: '投资' }] }],
      [{ runs: [{ t: '风机' }] }, { runs: [{ t: '3亿元' }] }],
    ],
  });
  expect(blocks.find(({ type }) => type === 'quote')).toMatchObject({ runs: [{ t: '引文一段，说的是园区的将来。' }] });
  const words = JSON.stringify(blocks);
  expect(words).toContain('"b":true');
  expect(words).toContain('https://news.example.com/1');
  expect(words).not.toMatch(/javascript|alert/);
});

test('a Word file brings its pictures and tables', async () => {
  const picture = await encoder(photo(60, 40)).png().toBuffer();
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="开工现场"/><a:graphic xmlns:a="${main}/main"><a:graphicData><pic:pic xmlns:pic="${main}/picture"><pic:blipFill><a:blip r:embed="r5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('项目')}${cell('投资')}</w:tr><w:tr>${cell('风机')}${cell('3亿元')}</w:tr></w:tbl>`;
  const body = wordBody(wordParagraph('青禾园区三个项目开工') + wordParagraph(paragraphs[0] ?? '') + drawing + table);
  const relation = `<Relationship Id="r5" Type="${office}/image" Target="media/a.png"/>`;
  const docx = rawDocx(body, relation, [{ name: 'word/media/a.png', content: picture }]);
  const { extracted, pictures } = await article('a.docx', docx);
  expect(extracted.tables).toEqual([
    [
      ['项目', '投资'],
      ['风机', '3亿元'],
    ],
  ]);
  expect(pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([picture]);
  expect(extracted.blocks).toContainEqual(expect.objectContaining({ type: 'picture', src: pictures[0]?.src }));
});

describe('a table', () => {
  const rows = [
    ['标题', '正文', '来源', '发布日期', '省份', '城市', '标签', '负责人'],
    ['青禾园区三个项目开工', '第一个项目造风机。', '青禾日报', '2031/5/6', '云溪省', '青禾市', '风电；开工', '林小满'],
  ];
  const expected = {
    clip: {
      headline: '青禾园区三个项目开工',
      publishedOn: '2031-05-06',
      region: { province: '云溪省', city: '青禾市' },
      tags: ['风电', '开工'],
      extra: { 负责人: '林小满' },
    },
    source: '青禾日报',
  };

  test.each([',', ';', '\t'])('whose columns are parted by %j', async (delimiter) => {
    const text = rows.map((row) => row.join(delimiter)).join('\r\n');
    const { records: read, refused } = await records('a.csv', `\ufeff${text}`);
    expect(read).toMatchObject([{ place: '第2行', line: expected }]);
    expect(refused).toEqual([]);
  });

  test('with quoted cells over several lines, and rows that cannot be clips', async () => {
    const text = 'title,body\n"一, ""二""","第一段\n第二段"\n,没有标题\n';
    const { records: read, refused } = await records('a.csv', text);
    expect(read.map(({ line }) => line.clip.headline)).toEqual(['一, "二"']);
    expect(read[0]?.line.clip.detail).toHaveLength(2);
    expect(refused).toMatchObject([{ place: '第3行', code: 'no_headline' }]);
  });

  test('whose columns have longer names, where no other column has the name itself', async () => {
    const text =
      '序号;新闻名称;稿件内容;发布媒体;所属栏目;项目地址;新闻内容\n1;一号码头启用;第一段;海报;综合;岸边;第二段';
    const { records: read } = await records('a.csv', text);
    expect(read).toMatchObject([
      {
        line: {
          clip: { headline: '一号码头启用', url: '', extra: { 序号: '1', 项目地址: '岸边', 新闻内容: '第二段' } },
          source: '海报',
          section: '综合',
        },
      },
    ]);
    const both = await records('a.csv', '稿件标题,标题\n长的,短的');
    expect(both.records).toMatchObject([{ line: { clip: { headline: '短的', extra: { 稿件标题: '长的' } } } }]);
  });

  test('with its title and remarks above the names of its columns', async () => {
    const text = '2031年招商素材,,\n填表人：林小满,,\n\n标题,正文,来源\n一号码头启用,两个泊位。,海报\n';
    const { records: read } = await records('a.csv', text);
    expect(read).toMatchObject([{ place: '第5行', line: { clip: { headline: '一号码头启用' }, source: '海报' } }]);
  });

  test.each([
    ['that names its delimiter', 'sep=;\n标题;正文\n一,甲;乙\n', '一,甲'],
    ['parted by bars', '标题|正文\n一|乙\n', '一'],
    ['with line ends of old Macs', '标题,正文\r一,乙\r', '一'],
    ['with control characters', '标题,正文\n一\u0007,乙\u202e\u0000\n', '一'],
    ['with formulas, which stay text', '标题,正文\n"=cmd|\' /C calc\'!A0",乙\n', "=cmd|' /C calc'!A0"],
  ])('%s', async (_, text, headline) => {
    const { records: read, refused } = await records('a.csv', text);
    expect(read.map(({ line }) => line.clip.headline)).toEqual([headline]);
    expect(refused).toEqual([]);
  });

  test('whose cells do not fit their columns keeps them by their names', async () => {
    const text = '标题,日期,网址,标题,正文,正文\n一,待定,见附件,二,甲,乙\n';
    const { records: read } = await records('a.csv', text);
    expect(read).toMatchObject([{ line: { clip: { headline: '一', publishedOn: null, url: '' } } }]);
    expect(read[0]?.line.clip.extra).toEqual({ 日期: '待定', 网址: '见附件', 标题2: '二', 正文2: '乙' });
  });

  test('says in words which cell cannot be taken', async () => {
    const { refused } = await records('a.csv', `标题\n${'长'.repeat(201)}\n`);
    expect(refused[0]?.message).toMatch(/^标题：不能超过 200 个字，没有导入$/);
  });

  test('of names alone has nothing to clip', async () => {
    expect(await refusal(readFileInput(file('a.csv', '标题,正文\n')))).toMatchObject({ code: 'nothing_to_clip' });
    expect(await refusal(readFileInput(file('a.jsonl', '\n\n')))).toMatchObject({ code: 'nothing_to_clip' });
  });

  test('without a column of headlines, or with too many, is refused', async () => {
    const nameless = await refusal(readFileInput(file('a.csv', '甲列,乙列\n1,2')));
    expect(nameless).toMatchObject({ code: 'no_headline', message: expect.stringContaining('“甲列”、“乙列”') });
    const wide = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',');
    expect(await refusal(readFileInput(file('a.csv', `${wide}\n`)))).toMatchObject({ code: 'too_big' });
  });
});

describe('a JSON file', () => {
  test('has one clip, a list of them, or lines', async () => {
    const clip = { title: '青禾园区三个项目开工', 正文: '第一个项目造风机。', date: '2031年5月6日' };
    const one = { line: { clip: { headline: clip.title, publishedOn: '2031-05-06' } } };
    expect((await records('a.json', JSON.stringify(clip))).records).toMatchObject([one]);
    expect((await records('a.json', JSON.stringify([clip, clip]))).records).toMatchObject([one, one]);
    expect((await records('a.json', JSON.stringify({ clips: [clip] }))).records).toMatchObject([one]);
    const lines = await records('a.jsonl', `${JSON.stringify(clip)}\nno\n`);
    expect(lines).toMatchObject({ records: [one], refused: [{ place: '第2行', code: 'bad_json' }] });
  });

  test('in the encodings of Windows is read as well', async () => {
    const [first = '', second = ''] = ['{"标题":"青禾园区三个项目开工"}', '{"标题":"云溪港三期试运行"}'];
    const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    const headline = (line: string) => ({ line: { clip: { headline: JSON.parse(line)['标题'] as string } } });
    expect((await records('a.json', wide(`[${first},${second}]`))).records).toMatchObject(
      [first, second].map(headline),
    );
    expect((await records('a.jsonl', wide(`${first}\r\n${second}`))).records).toMatchObject(
      [first, second].map(headline),
    );
    const gbk = Buffer.from('7b22b1eacce2223a22d4b0c7f8cfeec4bfbfaab9a4227d', 'hex');
    expect((await records('a.json', gbk)).records).toMatchObject([{ line: { clip: { headline: '园区项目开工' } } }]);
  });

  test('of other programs: numbers, lists of paragraphs, named sources, times', async () => {
    const clip = {
      title: 2031,
      content: ['第一段', '第二段'],
      source: { id: null, name: '海报' },
      publishTime: 1_936_022_400_000,
      url: 'javascript:alert(1)',
    };
    const { records: read } = await records('a.json', JSON.stringify(clip));
    expect(read).toMatchObject([
      { line: { clip: { headline: '2031', publishedOn: '2031-05-09', url: '' }, source: '海报' } },
    ]);
    expect(plainText(read[0]?.line.clip.detail ?? [])).toBe('第一段\n第二段');
  });

  test('whose text is HTML is read as such', async () => {
    const content = '<p>第一段<b>重点</b></p><script>alert(1)</script><ul><li>一</li></ul>';
    const { records: read } = await records('a.json', JSON.stringify({ title: '一号码头启用', content }));
    expect(read[0]?.line.clip.detail).toEqual([
      { type: 'paragraph', runs: [{ text: '第一段' }, { text: '重点', bold: true }] },
      expect.objectContaining({ type: 'list' }),
    ]);
  });

  test('has its list wherever it is the only one', async () => {
    const answer = (list: object) => JSON.stringify({ code: 0, data: { total: 1, ...list } });
    const list = [{ newsTitle: '一号码头启用', publishTime: '2031-05-06 08:00', article_url: 'https://a.example/1' }];
    const clip = { headline: '一号码头启用', publishedOn: '2031-05-06', url: 'https://a.example/1' };
    expect((await records('a.json', answer({ list }))).records).toMatchObject([{ line: { clip } }]);
    const two = await records('a.json', answer({ list, others: list }));
    expect(two).toMatchObject({ records: [], refused: [{ code: 'no_headline' }] });
  });

  test('that is an issue says what to use instead', async () => {
    const issue = { publication: '园区周报', totalNumber: 96, sections: [] };
    const refused = await refusal(readFileInput(file('a.json', JSON.stringify(issue))));
    expect(refused).toMatchObject({ code: 'unsupported_format' });
    expect(refused?.message).toContain('import-issue');
  });

  test('of another kind, or that is none, is refused', async () => {
    for (const content of ['[]', '3', '"x"', '[1]', '{"clips":{}}', 'null']) {
      expect(await refusal(readFileInput(file('a.json', content))), content).toMatchObject({
        code: 'unsupported_format',
      });
    }
    expect(await refusal(readFileInput(file('a.json', '{"a":NaN}')))).toMatchObject({ code: 'bad_json' });
  });

  test('cannot change what objects are', async () => {
    const { records: read } = await records(
      'a.json',
      '{"__proto__":{"isAdmin":true},"constructor":{"x":1},"headline":"标题"}',
    );
    expect(read).toHaveLength(1);
    expect(Object.getPrototypeOf(read[0]?.line.clip.extra)).toBe(Object.prototype);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

test('a file that is not what its name says, or of no known kind, is refused with advice', async () => {
  const disguised = ['PK\x03\x04', '%PDF-1.7', 'SQLite format 3\0', '\x89PNG\r\n'];
  for (const start of disguised) {
    const path = file('a.html', Buffer.from(`${start}${'x'.repeat(100)}`, 'latin1'));
    expect(await refusal(readFileInput(path)), start).toMatchObject({ code: 'unsupported_format' });
  }
  for (const [name, advice] of [
    ['a.doc', 'docx'],
    ['a.xlsx', 'CSV'],
    ['a.pdf', '复制'],
    ['a.db', '网页'],
    ['a', '扩展名'],
  ] as const) {
    expect((await refusal(readFileInput(file(name, 'x'))))?.message, name).toContain(advice);
  }
  const folder = join(newFolder(), 'a.html');
  mkdirSync(folder);
  expect(await refusal(readFileInput(folder))).toMatchObject({ code: 'file_unreadable' });
  expect(await refusal(readFileInput(file('a.txt', ' \n')))).toMatchObject({ code: 'nothing_to_clip' });
});
