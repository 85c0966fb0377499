/** A page as a government site makes it, of invented news; `picture` is the address of its picture. */
export const articlePage = (picture = ''): string => `<!doctype html>
<html><head><meta charset="utf-8"><title>云溪新区12个项目集中开工 总投资86亿元_云溪日报</title></head>
<body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/news/">要闻</a> &gt; 正文</div>
<div class="article">
<h1>云溪新区12个项目集中开工 总投资86亿元</h1>
<div class="info">发布时间：2031-05-06 09:30　来源：云溪日报　作者：林小满</div>
<div class="content" id="zoom">
<p>　　5月5日，云溪新区举行今年第二批重大项目集中开工仪式，12个项目同时动工，总投资86亿元。</p>
${picture === '' ? '' : `<p style="text-align:center"><img src="${picture}" alt="开工现场"></p>`}
<p>　　这批项目涵盖新材料、智能装备和现代物流三个领域，其中超过10亿元的项目有4个，全部建成后预计年产值可达150亿元。</p>
<p>　　云溪新区管委会负责人介绍，新区将为每个项目配一名专员，从开工一直服务到投产。</p>
</div></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1.html">云溪港三期码头试运行</a></li><li><a href="/2.html">新区招商小分队赴外地考察</a></li></ul></div>
<div class="footer">云ICP备00000000号 联系我们 网站地图</div>
</body></html>`;

/** The same as one file, as browsers save it: the page and its picture as parts of a message. */
export function articleMht(picture: Uint8Array, boundary = '----Part--0001'): string {
  const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://news.yunxi.example/2031/05/06/1.html',
    'Subject: =?utf-8?Q?=E4=BA=91=E6=BA=AA?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://news.yunxi.example/2031/05/06/1.html',
    '',
    lines(Buffer.from(articlePage('/pictures/start.png'))),
    `--${boundary}`,
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://news.yunxi.example/pictures/start.png',
    '',
    lines(picture),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
