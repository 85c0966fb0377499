/** How names of sites end. */
export const siteEnding =
  /(?:网|网站|报|日报|晚报|时报|早报|商报|在线|政府|管委会|委员会|集团|公司|新闻|社|客户端|频道|门户|局|厅|部|办公室|开发区|新区|园区|BASF)$/;

/** Names of a site's columns. */
export const columns =
  /^(?:首页|正文|新闻|新闻中心|(?:公司|企业|集团|行业|园区|本地|国内|国际|综合|图片|滚动|热点|时政|财经|科技|产业|地方|县区|部门|最新|今日|社会|经济|工作|政务)新闻|(?:媒体|热点|政策|产业|园区)(?:聚焦|关注|报道|解读|观察)|工作动态|通知公告|要闻|动态|详情|新闻详情|.{0,6}(?:栏目|专栏|频道|专题|动态|公告|要闻|快讯|资讯))$/;

/** Without what tells an edition of a site or paper from itself: 某某晚报数字报. */
export const withoutEdition = (name: string): string =>
  name.replace(/(?<=.{2})(?:数字报|电子报|数字版|电子版|手机版|移动版|触屏版|官网|官方网站)$/, '');
