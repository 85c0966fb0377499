/** How names of sites end. */
export const siteEnding =
  /(?:网|网站|报|日报|晚报|时报|早报|商报|在线|政府|管委会|委员会|集团|公司|新闻|社|客户端|频道|门户|局|厅|部|办公室|开发区|新区|园区|BASF)$/;

/** Names of a site's columns. */
export const columns =
  /^(?:首页|正文|新闻|新闻中心|工作动态|通知公告|要闻|动态|详情|新闻详情|.{0,6}(?:栏目|专栏|频道|专题|动态|公告|要闻|快讯|资讯))$/;
