/** Pages made of every combination of the parts that sites build them of. All names and figures are invented. */
export interface ShapedPage {
  readonly name: string;
  readonly html: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly paragraphs: readonly string[];
  readonly absent: readonly string[];
}

const title = '青麓经开区与三家企业签约 总投资88亿元';
const date = '2025-03-07';
const source = '青麓日报';
const paragraphs = [
  '3月6日，青麓经济技术开发区与三家企业签订投资协议，项目涉及新型显示、智能装备和生物制造，总投资88亿元。',
  '突出链主牵引',
  '其中，澄光显示模组项目投资52亿元，计划今年6月开工，2027年建成后年产模组1200万片；朔风机器人项目投资21亿元。',
  '园区负责人表示，将为项目配备专班，做到“拿地即开工”。',
];

/** What stands before the article, within the body. */
const tops = {
  'no top': '',
  'a menu': `<div class="nav"><ul>${links(14)}</ul></div><div>您当前的位置：<a href="/">首页</a> &gt; <a href="/n">要闻</a></div>`,
  'links without classes': `<div><div>${links(20)}</div><div>今天是2026年1月5日 星期一</div></div>`,
  'a table of links': `<table><tr>${cells(12)}</tr></table>`,
};

const headings = {
  h1: `<h1>${title}</h1>`,
  'a div of a class': `<div class="arc-title">${title}</div>`,
  'a bold line': `<p align="center"><b>${title}</b></p>`,
  'two lines': `<h2>${title.replace(' ', '<br>')}</h2>`,
};

const bylines = {
  'labels in a line': `<div class="info">发布时间：${date} 08:30　来源：${source}　作者：许一诺　浏览次数：<span>1024</span>　字号：[<a>大</a> <a>中</a> <a>小</a>]</div>`,
  'labels in spans': `<div><span>来源：${source}</span><span>日期：2025年03月07日</span><span>阅读：88</span><span>分享到：</span></div>`,
  'a list without labels': `<ul class="meta"><li class="source">${source}</li><li>2025/3/7 8:30</li></ul>`,
  'labels in cells': `<table><tr><td>来源：</td><td>${source}</td><td>时间：</td><td>2025-03-07</td><td>点击：12</td></tr></table>`,
};

const bodies = {
  paragraphs: paragraphs.map((text) => `<p>　　${text}</p>`).join('\n'),
  'line breaks': paragraphs.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}`).join('<br/><br/>'),
  divs: paragraphs.map((text) => `<div>${text}</div><div>&nbsp;</div>`).join(''),
  'sections in sections': paragraphs
    .map((text) => `<section><section><p><span>${text}</span></p></section></section>`)
    .join(''),
  'office spans': paragraphs
    .map(
      (text) =>
        `<p class="MsoNormal">${[...text].map((sign) => (/\d/.test(sign) ? `<span lang="EN-US">${sign}</span>` : sign)).join('')}</p>`,
    )
    .join(''),
};

const tails = {
  'an editor and links': `<p>责任编辑：周某</p><div class="related"><h3>相关阅读</h3><ul>${links(6)}</ul></div>`,
  'comments without classes': `<div><h4>网友评论 2</h4><div><p>真心希望项目早点建成，我们家门口也能有好工作，加油，期待更多企业来。</p></div><div><p>看好新型显示，坐等下文，也希望配套跟上来，交通再方便一点就更好了。</p></div></div>`,
  'previous and next': `<p>上一篇：<a href="/1">砚洲调研重点项目</a></p><p>下一篇：没有了</p><p>【打印】 【关闭】</p>`,
  'a notice': `<div>免责声明：本文来自网络，不代表本站立场，如有侵权请联系删除。</div><p>扫一扫在手机打开当前页</p>`,
};

const frames: Readonly<Record<string, (head: string, body: string, tail: string) => string>> = {
  'boxes with names': (head, body, tail) =>
    `<div class="wrap"><div class="article">${head}<div class="content">${body}</div>${tail}</div></div>`,
  'boxes without names': (head, body, tail) => `<div><div>${head}<div>${body}</div></div><div>${tail}</div></div>`,
  'one box': (head, body, tail) => `<div>${head}${body.startsWith('&') ? `<div>${body}</div>` : body}${tail}</div>`,
  'nested tables': (head, body, tail) =>
    `<table><tr><td><table><tr><td>${head}</td></tr><tr><td>${body}</td></tr><tr><td>${tail}</td></tr></table></td></tr></table>`,
};

const foot = `<div>主办：青麓经济技术开发区管委会　某ICP备00000001号　网站标识码0000000001</div>`;
const side = `<div class="hot"><h3>热点新闻</h3><ul>${links(12)}</ul></div>`;

function links(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<li><a href="/n/${at}.html">泓西第${at + 1}季度经济运行平稳</a></li>`,
  ).join('');
}

function cells(count: number): string {
  return Array.from({ length: count }, (_, at) => `<td><a href="/c/${at}">频道${at}</a></td>`).join('');
}

/** All combinations of the parts. */
export function* shapedPages(): Generator<ShapedPage> {
  for (const [top, before] of Object.entries(tops))
    for (const [heading, headline] of Object.entries(headings))
      for (const [byline, facts] of Object.entries(bylines))
        for (const [body, text] of Object.entries(bodies))
          for (const [tail, behind] of Object.entries(tails))
            for (const [frame, build] of Object.entries(frames)) {
              yield {
                name: [top, heading, byline, body, tail, frame].join(', '),
                html: `<html><head><title>${title}_青麓经济技术开发区</title></head><body>${before}${build(headline + facts, text, behind)}${side}${foot}</body></html>`,
                title,
                date,
                source,
                paragraphs,
                absent: [
                  '泓西第2季度',
                  '频道3',
                  'ICP备',
                  '责任编辑',
                  '上一篇',
                  '坐等',
                  '扫一扫',
                  '免责',
                  '浏览次数',
                  '分享到',
                  '打印',
                  '您当前',
                ],
              };
            }
}
