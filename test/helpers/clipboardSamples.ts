import type { HtmlBlock } from '#shared/html/index.ts';
import type { Block } from '#shared/model/index.ts';

/** What programs put on the clipboard, in their own markup, with what must come of it. */
export interface ClipboardSample {
  readonly program: string;
  readonly html: string;
  readonly blocks: readonly HtmlBlock[];
  /** What the editor keeps of it. */
  readonly kept: readonly Block[];
  /** Texts that must be nowhere in the result. */
  readonly never: readonly string[];
}

const word: ClipboardSample = {
  program: 'Word',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><link rel=File-List href="file:///C:/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:Author>审稿人甲</o:Author></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-name:正文; font-size:10.5pt;} --></style></head>
<body lang=ZH-CN><!--StartFragment-->
<h2 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>一、</span>重大项目<span lang=EN-US><o:p></o:p></span></h2>
<p class=MsoNormal>　　示例园区与两家
企业签约，<b>总投资</b>约<span style='mso-element:field-begin'></span> =SUM(B2) <span
style='mso-element:field-separator'></span>35<span style='mso-element:field-end'></span>亿元<a
href="#_ftn1" style='mso-footnote-id:ftn1'><span class=MsoFootnoteReference>[1]</span></a>。<span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" onmouseover="msoCommentShow('a','b')">[批1]</a></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span><![endif]>新材料</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span><![endif]>新能源</p>
<table class=MsoTableGrid border=1><tr><td rowspan=2><p class=MsoNormal>园区</p></td><td colspan=2><p class=MsoNormal>投资</p></td></tr>
<tr><td><p class=MsoNormal>上年</p></td><td><p class=MsoNormal>本年</p></td></tr></table>
<p class=MsoNormal><del cite="mailto:a" datetime="2024-01-01T10:00"><span>旧口径</span></del><span style='display:none;mso-hide:all'>内部底稿</span>见<a
href="https://example.cn/a?id=1&amp;b=2"><u>公告</u></a>。<img src="file:///C:/Temp/clip_image002.png" width=300 height=200></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>[批1]再核一遍</p></div></div>
<!--EndFragment--></body></html>`,
  blocks: [
    { type: 'heading', level: 2, runs: [{ t: '一、重大项目' }] },
    {
      type: 'paragraph',
      runs: [
        { t: '示例园区与两家企业签约，' },
        { t: '总投资', b: true },
        { t: '约35亿元' },
        { t: '[1]', sup: true },
        { t: '。' },
      ],
    },
    { type: 'list', ordered: false, items: [[{ t: '新材料' }], [{ t: '新能源' }]] },
    {
      type: 'table',
      rows: [
        [
          { runs: [{ t: '园区' }], rowspan: 2 },
          { runs: [{ t: '投资' }], colspan: 2 },
        ],
        [{ runs: [{ t: '上年' }] }, { runs: [{ t: '本年' }] }],
      ],
    },
    { type: 'paragraph', runs: [{ t: '见' }, { t: '公告', href: 'https://example.cn/a?id=1&b=2' }, { t: '。' }] },
  ],
  kept: [
    { type: 'paragraph', runs: [{ text: '一、重大项目', bold: true }] },
    {
      type: 'paragraph',
      runs: [{ text: '示例园区与两家企业签约，' }, { text: '总投资', bold: true }, { text: '约35亿元[1]。' }],
    },
    { type: 'list', ordered: false, items: [[{ text: '新材料' }], [{ text: '新能源' }]] },
    {
      type: 'table',
      rows: [
        [[{ text: '园区' }], [{ text: '投资' }], []],
        [[], [{ text: '上年' }], [{ text: '本年' }]],
      ],
      spans: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    },
    {
      type: 'paragraph',
      runs: [{ text: '见' }, { text: '公告', link: 'https://example.cn/a?id=1&b=2' }, { text: '。' }],
    },
  ],
  never: ['审稿人甲', 'SUM', '批1', '再核', '旧口径', '内部底稿', 'file:', 'mso', 'Mso'],
};

const wps: ClipboardSample = {
  program: 'WPS',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 14"><!--[if gte mso 9]><xml><o:KSOProductBuildVer>2052-11.1.0</o:KSOProductBuildVer></xml><![endif]--></head>
<body style="tab-interval:21pt;"><!--StartFragment--><p class=MsoNormal style="text-indent:21pt;"><span style="mso-spacerun:'yes';font-family:宋体;"><font face="宋体">园区新增</font></span><span style="mso-spacerun:'yes';"><font face="宋体">企业</font>12</span><span><font face="宋体">家</font></span><ins cite="mailto:b" datetime="2024-01-01T10:00"><span>，全部投产</span></ins><del cite="mailto:b" datetime="2024-01-01T10:00"><span>，部分投产</span></del><span>。</span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="mso-list:Ignore;">1.<span>&nbsp;</span></span><![endif]><b><span>招商</span></b></p><p class=MsoNormal style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="mso-list:Ignore;">2.<span>&nbsp;</span></span><![endif]><span>服务</span></p><!--EndFragment--></body></html>`,
  blocks: [
    { type: 'paragraph', runs: [{ t: '园区新增企业12家，全部投产。' }] },
    { type: 'list', ordered: true, items: [[{ t: '招商', b: true }], [{ t: '服务' }]] },
  ],
  kept: [
    { type: 'paragraph', runs: [{ text: '园区新增企业12家，全部投产。' }] },
    { type: 'list', ordered: true, items: [[{ text: '招商', bold: true }], [{ text: '服务' }]] },
  ],
  never: ['部分投产', 'KSO', 'mso', 'Mso'],
};

const excel: ClipboardSample = {
  program: 'Excel',
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {font-weight:700; text-align:center;} .xl66 {display:none;} --></style></head>
<body link=blue><table border=0 cellpadding=0 width=216><!--StartFragment--><col width=72 span=3>
<tr height=19><td colspan=2 height=19 class=xl65>合计（亿元）</td><td class=xl65>同比</td></tr>
<tr height=19><td>甲园</td><td align=right x:num>1,204.5</td><td align=right>3%</td></tr>
<tr height=0 style='display:none'><td>隐行</td><td>1</td><td>2</td></tr>
<tr height=19><td>乙园</td><td colspan=2 style='mso-ignore:colspan'>暂无数据，下周补报</td></tr><!--EndFragment--></table></body></html>`,
  blocks: [
    {
      type: 'table',
      rows: [
        [{ runs: [{ t: '合计（亿元）', b: true }], colspan: 2 }, { runs: [{ t: '同比', b: true }] }],
        [{ runs: [{ t: '甲园' }] }, { runs: [{ t: '1,204.5' }] }, { runs: [{ t: '3%' }] }],
        [{ runs: [{ t: '乙园' }] }, { runs: [{ t: '暂无数据，下周补报' }] }, { runs: [] }],
      ],
    },
  ],
  kept: [
    {
      type: 'table',
      rows: [
        [[{ text: '合计（亿元）', bold: true }], [], [{ text: '同比', bold: true }]],
        [[{ text: '甲园' }], [{ text: '1,204.5' }], [{ text: '3%' }]],
        [[{ text: '乙园' }], [{ text: '暂无数据，下周补报' }], []],
      ],
      spans: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    },
  ],
  never: ['隐行', 'mso', 'xl65'],
};

const weChat: ClipboardSample = {
  program: 'WeChat',
  html: `<section style="box-sizing:border-box;visibility:visible;"><section><p style="text-indent:2em;white-space:normal;"><span style="font-size:15px;letter-spacing:1px;">　　示例港区</span><strong style="color:rgb(0,0,0);"><span>开港</span></strong><span>，首批\u200b企业入驻。</span></p><p><br></p></section>
<section style="font-size:0px;line-height:0;">占位<span style="font-size:14px;">第二段</span></section>
<p style="display:none;"><mp-style-type data-value="3"></mp-style-type></p><p style="text-align:center;"><img class="rich_pages wxw-img" data-ratio="0.6" data-src="https://mmbiz.qpic.cn/example/640?wx_fmt=jpeg" alt="港区全景" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
<mp-common-profile data-nickname="示例号"></mp-common-profile><section><svg viewBox="0 0 1 1" aria-hidden="true"><text>装饰</text></svg></section></section>`,
  blocks: [
    { type: 'paragraph', runs: [{ t: '示例港区' }, { t: '开港', b: true }, { t: '，首批企业入驻。' }] },
    { type: 'paragraph', runs: [{ t: '第二段' }] },
    { type: 'picture', src: 'https://mmbiz.qpic.cn/example/640?wx_fmt=jpeg', alt: '港区全景', caption: '' },
  ],
  kept: [
    {
      type: 'paragraph',
      runs: [{ text: '示例港区' }, { text: '开港', bold: true }, { text: '，首批企业入驻。' }],
    },
    { type: 'paragraph', runs: [{ text: '第二段' }] },
  ],
  never: ['占位', '装饰', '\u200b'],
};

const mail: ClipboardSample = {
  program: 'mail',
  html: `<div><div style="display:none;max-height:0;overflow:hidden">预览：点开有礼</div><table role="presentation" width="100%"><tr><td><table width="600"><tr><td style="font-weight:bold">园区周讯</td></tr><tr><td><p>本周新开工项目3个。</p><p>联系：<a href="mailto:news@example.cn?subject=hi">编辑部</a>　<a href="https://track.example.cn/c?u=1">原文</a></p></td></tr></table></td></tr></table><blockquote type="cite"><div>上周来信</div></blockquote><img src="https://track.example.cn/open.gif" width="1" height="1"></div>`,
  blocks: [
    { type: 'paragraph', runs: [{ t: '园区周讯', b: true }] },
    { type: 'paragraph', runs: [{ t: '本周新开工项目3个。' }] },
    {
      type: 'paragraph',
      runs: [
        { t: '联系：' },
        { t: '编辑部', href: 'mailto:news@example.cn?subject=hi' },
        { t: '　' },
        { t: '原文', href: 'https://track.example.cn/c?u=1' },
      ],
    },
    { type: 'quote', runs: [{ t: '上周来信' }] },
  ],
  kept: [
    { type: 'paragraph', runs: [{ text: '园区周讯', bold: true }] },
    { type: 'paragraph', runs: [{ text: '本周新开工项目3个。' }] },
    {
      type: 'paragraph',
      runs: [
        { text: '联系：' },
        { text: '编辑部', link: 'mailto:news@example.cn?subject=hi' },
        { text: '　' },
        { text: '原文', link: 'https://track.example.cn/c?u=1' },
      ],
    },
    { type: 'quote', runs: [{ text: '上周来信' }] },
  ],
  never: ['点开有礼', 'open.gif'],
};

export const clipboardSamples: readonly ClipboardSample[] = [word, wps, excel, weChat, mail];
