import type { DroppedPart } from '#shared/contract/index.ts';
import type { DeskError, ErrorCode } from '#shared/errors.ts';
import type { ArticleDropped, ArticleDropReason } from '#shared/extract/index.ts';
import type { InBoth } from '#shared/text/inBoth.ts';

const reasons: Readonly<Record<ArticleDropReason, InBoth>> = {
  hidden: { zh: '页面上看不见的内容，没有带入', en: 'Left out: what cannot be seen on the page' },
  deleted: { zh: '修订中删去的文字，没有带入', en: 'Left out: text deleted in a revision' },
  comment: { zh: '批注，没有带入', en: 'Left out: comments' },
  field: { zh: '文档里的域代码，没有带入', en: 'Left out: field codes of the document' },
  script: { zh: '脚本或样式，没有带入', en: 'Left out: scripts or styles' },
  tracker: { zh: '统计访问的图片，没有带入', en: 'Left out: pictures that count visitors' },
  localPicture: { zh: '指向本机文件的图片，没有读取', en: 'Not read: pictures that point to files of this computer' },
  webPicture: { zh: '网上的图片，没有取回', en: 'Not fetched: pictures on the web' },
  badPicture: { zh: '图片的地址不对，没有带入', en: 'Left out: pictures whose address is not right' },
  media: { zh: '音频、视频或内嵌页面，没有带入', en: 'Left out: audio, video or pages within the page' },
  form: { zh: '表单，没有带入', en: 'Left out: forms' },
  link: { zh: '不安全的链接，只留下文字', en: 'Only the words were kept: unsafe links' },
  strike: { zh: '删除线，只留下文字', en: 'Only the words were kept: struck out text' },
  tooLong: { zh: '太长，没有全部带入', en: 'Cut: it is too long' },
  surroundings: {
    zh: '导航、相关链接等文章以外的内容，没有带入',
    en: 'Left out: menus, related links and what else is not the article',
  },
  byline: { zh: '标题、日期和来源，已另填', en: 'Put into fields of their own: headline, date and source' },
  tail: { zh: '责任编辑、声明和按钮，没有带入', en: 'Left out: editors, notices and buttons' },
};

/** What was left out of a document, in words for the user. */
export const droppedWords = (dropped: readonly Pick<ArticleDropped, 'what' | 'why' | 'count'>[]): DroppedPart[] =>
  dropped.map(({ what, why, count }) => ({ what, why: counted(reasons[why], count) }));

const counted = ({ zh, en }: InBoth, count: number): InBoth =>
  count > 1 ? { zh: `${zh}（${count}处）`, en: `${en} (${count})` } : { zh, en };

const pictureFailures: Partial<Readonly<Record<ErrorCode, string>>> = {
  bad_picture: 'The picture cannot be opened or is too small, and was left out',
  picture_too_big: 'The picture is too big and was left out',
  network_failed: 'The picture could not be fetched',
  address_refused: 'The picture is at an address that may not be fetched',
};

/** Why a picture did not come along. */
export const pictureFailure = ({ code, message }: DeskError): InBoth => ({
  zh: message,
  en: pictureFailures[code] ?? 'The picture could not be taken in',
});
