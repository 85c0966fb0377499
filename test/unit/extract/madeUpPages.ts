/** Pages as sites make them, with what a reader takes from them. All names and figures are invented. */
export interface MadeUpPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string;
  readonly paragraphs: readonly string[];
  readonly absent: readonly string[];
}

const title = '云岫高新区集中开工28项重点项目';
const paragraphs = [
  '11月18日，云岫高新区举行第四季度重点项目集中开工仪式，28个项目同时开工，总投资196亿元。',
  '开工项目中，先进制造业17个、现代服务业6个、基础设施5个，单体投资最大的是星芒储能电池二期，投资34亿元。',
  '高新区管委会主任林溪介绍，项目全部建成后预计年新增产值310亿元，带动就业约8600人。',
];
const menu = ['首页', '新闻中心', '政务公开', '招商引资', '办事服务', '互动交流']
  .map((word) => `<li><a href="/${word}/">${word}</a></li>`)
  .join('');
const hot = Array.from(
  { length: 12 },
  (_, at) => `<li><a href="/hot/${at}.html">砚洲第${at + 1}批企业入驻产业园区</a></li>`,
).join('');
const foot = '<div class="footer">主办单位：云岫高新区管委会 备案号：某ICP备20260001号 网站标识码3300000001</div>';
const absent = ['首页', '备案号', '砚洲第3批', '上一篇', '责任编辑', '打印'];
const inParagraphs = paragraphs.map((text) => `<p>　　${text}</p>`).join('\n');

export const madeUpPages: readonly MadeUpPage[] = [
  {
    name: 'a government page with breadcrumbs, a line of facts, tools and links',
    url: 'http://www.yunxiu.example.cn/art/2026/11/19/art_1_2.html',
    html: `<html><head><title>${title}_云岫高新区政府网站</title></head><body><ul class="nav">${menu}</ul>
<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/x">新闻中心</a> &gt; 正文</div>
<h1>${title}</h1><div class="info">发布时间：2026-11-19 09:20　来源：云岫日报　浏览次数：<span>1024</span>　字号：[大 中 小]　<a>打印</a></div>
<div class="content">${inParagraphs}</div><p>责任编辑：苏禾</p><p>上一篇：<a href="/1">砚洲调研</a></p><ul>${hot}</ul>${foot}</body></html>`,
    title,
    date: '2026-11-19',
    source: '云岫日报',
    paragraphs,
    absent,
  },
  {
    name: 'paragraphs made of line breaks in one cell of nested tables',
    url: 'http://news.yunxiu.example.cn/2026/1119/88.htm',
    html: `<table><tr><td>${menu}</td></tr><tr><td><table><tr><td align="center"><b>${title}</b></td></tr>
<tr><td>2026年11月19日 08:31　来源：中园网　作者：苏禾</td></tr><tr><td>${paragraphs.join('<br><br>　　')}<br></td></tr></table></td>
<td><ul>${hot}</ul></td></tr><tr><td>【打印】【关闭】</td></tr></table>${foot}`,
    title,
    date: '2026-11-19',
    source: '中园网',
    paragraphs,
    absent,
  },
  {
    name: 'a page without classes whose facts are in its metas',
    url: 'https://www.yunxiu.example.cn/a.html',
    html: `<head><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2026-11-19 10:00"><meta name="ContentSource" content="云岫发布"><title>${title}</title></head>
<body><div>${menu}</div><div><div>${title}</div><div>${paragraphs.map((text) => `<div>${text}</div>`).join('')}</div></div><div>${hot}</div>${foot}</body>`,
    title,
    date: '2026-11-19',
    source: '云岫发布',
    paragraphs,
    absent,
  },
  {
    name: 'an article of an account',
    url: 'https://mp.example.cn/s/abc',
    html: `<div id="page-content"><h1 class="rich_media_title" id="activity-name">${title}</h1><div id="meta_content"><a id="js_name">云岫发布</a><em id="publish_time">2026-11-19 07:45</em></div>
<div id="js_content">${paragraphs.map((text) => `<section><span>${text}</span></section>`).join('')}<p style="display:none">点击关注</p></div></div><div>预览时标签不可点</div>`,
    title,
    date: '2026-11-19',
    source: '云岫发布',
    paragraphs,
    absent: ['点击关注', '预览时标签不可点'],
  },
  {
    name: 'a digital newspaper with its menus in front of and behind the text',
    url: 'http://epaper.yunxiu.example.cn/html/2026-11/19/content_7788.htm',
    html: `<table><tr><td>第01版：要闻</td></tr><tr><td>${hot}</td></tr></table><table><tr><td><p>2026年11月19日 星期四</p><h2>${title}</h2><div id="ozoom">${inParagraphs}</div></td></tr></table><div>${hot}</div>${foot}`,
    title,
    date: '2026-11-19',
    source: '',
    paragraphs,
    absent: ['砚洲第3批', '备案号'],
  },
];
