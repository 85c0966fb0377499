/**
 * Sites whose addresses are known, by host and the beginning of the path: the parameters that name an article there.
 * WeChat names one by account, message and place in it; the others name it in the path.
 */
const sites: readonly (readonly [host: string, path: RegExp, parameters: string])[] = [
  ['mp.weixin.qq.com', /^\/(?:s$|s\/|mp\/appmsg\/show)/, '__biz mid idx sn appmsgid itemidx sign'],
  ['toutiao.com', /^\/(?:article|a|i|w|video)\/?\d/, ''],
  ['163.com', /\.html$/, ''],
  ['thepaper.cn', /^\/newsDetail_forward_\d/, ''],
  ['new.qq.com', /^\/(?:rain|omn)\/.*\d/, ''],
  ['view.inews.qq.com', /^\/(?:a|k|wxn)\/\w+/, ''],
  ['baijiahao.baidu.com', /^\/s$/, 'id'],
  ['sohu.com', /^\/a\/\d/, ''],
  ['36kr.com', /^\/(?:p|newsflashes)\/\d/, ''],
];

/** The parameters that name an article on a known site, by canonical host and path; null on every other. */
export function siteParameters(host: string, path: string): ReadonlySet<string> | null {
  const found = sites.find(([site, pattern]) => (host === site || host.endsWith(`.${site}`)) && pattern.test(path));
  return found === undefined ? null : new Set(found[2].split(' '));
}
