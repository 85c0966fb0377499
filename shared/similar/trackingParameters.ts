/** Names of query parameters that say where a reader came from, or in what session, and nothing about the page. */
const trackingNames = new Set(
  [
    // links that were shared in WeChat, QQ and news applications
    'scene subscene ascene srcid wfr spss scm pvid isappinstalled nsukey pass_ticket uin devicetype wx_header',
    'wxshare_count exportkey chksm xtrack clicktime enterid click_id poc_token mpshare tt_from req_id use_new_style',
    '_refluxos dt_dapp bdmprm cid_from commtag plg_nld plg_uin plg_auth',
    // advertisements
    'fbclid gclid dclid yclid msclkid twclid igshid bd_vid mc_cid mc_eid',
    // sessions, caches, and the page as it is printed
    'jsessionid phpsessid aspsessionid sessionid timestamp _t _ print printable',
  ].flatMap((names) => names.split(' ')),
);

const trackingPrefixes = [
  ...['utm_', 'utm-', 'spm', 'hmsr', 'hmpl', 'hmcu', 'hmkw', 'hmci', 'mkt_', 'pk_', 'mtm_', 'sf_', 'sfnsn'],
  'aspsessionid',
];

/** Names that mostly say where a reader came from, and on some sites name the page. */
const doubtfulNames = new Set('from source ref referer referrer for channel f'.split(' '));

/** Whether a parameter says nothing about the page. Name and value are decoded. */
export function isTracking(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (trackingNames.has(lower) || trackingPrefixes.some((prefix) => lower.startsWith(prefix))) return true;
  // Milliseconds or seconds since 1970 keep a page out of a cache.
  return /^(?:t|time|ts|v|r|rnd|random)$/.test(lower) && /^(?:1\d{9}|1\d{12}|0\.\d+)$/.test(value);
}

/** Whether a parameter says nothing about the page where something else names it. */
export function mayBeTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return doubtfulNames.has(lower) || lower.startsWith('share');
}
