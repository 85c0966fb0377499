import type { DroppedPart } from '#shared/contract/index.ts';
import type { ArticleDropped, ArticleDropReason } from '#shared/extract/index.ts';

const reasons: Readonly<Record<ArticleDropReason, string>> = {
  hidden: '页面上看不见的内容，没有带入',
  deleted: '修订中删去的文字，没有带入',
  comment: '批注，没有带入',
  field: '文档里的域代码，没有带入',
  script: '脚本或样式，没有带入',
  tracker: '统计访问的图片，没有带入',
  localPicture: '指向本机文件的图片，没有读取',
  webPicture: '网上的图片，没有取回',
  badPicture: '图片的地址不对，没有带入',
  media: '音频、视频或内嵌页面，没有带入',
  form: '表单，没有带入',
  link: '不安全的链接，只留下文字',
  strike: '删除线，只留下文字',
  tooLong: '太长，没有全部带入',
  surroundings: '导航、相关链接等文章以外的内容，没有带入',
  byline: '标题、日期和来源，已另填',
  tail: '责任编辑、声明和按钮，没有带入',
};

/** What was left out of a document, in words for the user. */
export const droppedWords = (dropped: readonly Pick<ArticleDropped, 'what' | 'why' | 'count'>[]): DroppedPart[] =>
  dropped.map(({ what, why, count }) => ({ what, why: count > 1 ? `${reasons[why]}（${count}处）` : reasons[why] }));
