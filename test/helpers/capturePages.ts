import { writeZip } from '#library/exporting/docx/zip.ts';

/** Material as it comes to an editor's clipboard; all of it invented. */

export interface Copied {
  readonly html: string;
  readonly text: string;
}

export const wechat = {
  headline: '云栖港与星芒电池签约 建设固态电池中试基地',
  account: '云栖港发布',
  date: '2026-10-28',
  lead: '10月28日，云栖港管委会与星芒电池有限公司签订投资协议，双方将共建固态电池中试基地，项目总投资26亿元，占地约160亩。',
  detail: [
    '项目分两期建设，一期布局6条中试线和2条可靠性测试线，计划用三年时间形成年产3.6吉瓦时固态电池的能力，产品用于新能源汽车与储能电站。',
    '据介绍，云栖港已集聚电池材料企业40余家，去年产值突破120亿元，形成了从正极材料、隔膜到电芯的完整链条。',
  ],
} as const;

/** An article of a WeChat account, selected and copied whole. */
export function wechatArticle(): Copied {
  const { headline, account, lead, detail } = wechat;
  const paragraph = (text: string) =>
    `<section style="margin:0 16px;line-height:1.75em"><span style="font-size:16px;letter-spacing:1px">${text}</span></section>`;
  const html = `<html><body><!--StartFragment-->
<div id="img-content" class="rich_media_wrp">
  <h1 class="rich_media_title" id="activity-name">${headline}</h1>
  <div id="meta_content" class="rich_media_meta_list">
    <span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">${account}</a></span>
    <em id="publish_time" class="rich_media_meta rich_media_meta_text">2026年10月28日 18:20</em>
  </div>
  <div class="rich_media_content js_underline_content" id="js_content">
    ${paragraph(lead)}
    <section><br></section>
    ${detail.map(paragraph).join('\n    ')}
    <section style="display:none">点击蓝字关注我们</section>
  </div>
</div>
<!--EndFragment--></body></html>`;
  return { html, text: [headline, account, '2026年10月28日 18:20', lead, ...detail].join('\n') };
}

/** A page that does all it can to run something or to send a request. */
export function hostilePage(address: string): Copied {
  const lead = '铭江湾跨海通道主塔10月27日封顶，塔高286米。';
  const html = `<html><head><base href="${address}/"><style>@import url("${address}/style.css"); p{background:url(${address}/bg.png)}</style>
<link rel="stylesheet" href="${address}/sheet.css"><meta http-equiv="refresh" content="0;url=${address}/away">
<script>window.ran='script'</script></head>
<body onload="window.ran='body'"><h1>铭江湾跨海通道主塔封顶</h1>
<p onclick="window.ran='click'">${lead}<img src="x" onerror="window.ran='img'"><img src="${address}/pixel.gif" width="1" height="1"></p>
<p>通道全长18公里，预计明年<a href="javascript:window.ran='link'">合龙</a>，<a href="${address}/more">通车</a>后两岸车程缩短到15分钟。</p>
<svg onload="window.ran='svg'"><script>window.ran='svg script'</script></svg>
<iframe src="javascript:parent.ran='frame'" srcdoc="<script>parent.ran='srcdoc'</script>"></iframe>
<object data="${address}/object.swf"></object><embed src="${address}/embed.swf">
<video src="${address}/film.mp4" autoplay></video><form action="${address}/send"><input autofocus onfocus="window.ran='focus'"></form>
<math><mtext><img src=x onerror="window.ran='math'"></mtext></math>
</body></html>`;
  return { html, text: `铭江湾跨海通道主塔封顶\n${lead}` };
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file of paragraphs. */
export async function wordFile(paragraphs: readonly string[]): Promise<Buffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text), stored: false }));
  return writeZip(entries, new Date('2026-10-28T08:00:00Z'));
}
