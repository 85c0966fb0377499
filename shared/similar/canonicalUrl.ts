/** Names of query parameters that say where a reader came from, or when, and nothing about the page. */
const trackingNames = new Set([
  ...[
    'from',
    'source',
    'scene',
    'subscene',
    'ascene',
    'ref',
    'referer',
    'referrer',
    'srcid',
    'wfr',
    'for',
    'spss',
    'scm',
    'pvid',
  ],
  ...[
    'isappinstalled',
    'nsukey',
    'pass_ticket',
    'uin',
    'devicetype',
    'wx_header',
    'wxshare_count',
    'exportkey',
    'chksm',
  ],
  ...[
    'xtrack',
    'clicktime',
    'enterid',
    'sessionid',
    'poc_token',
    'mpshare',
    'fbclid',
    'gclid',
    'yclid',
    'msclkid',
    'bd_vid',
  ],
  ...[
    'timestamp',
    '_t',
    '_',
    'tt_from',
    'req_id',
    'use_new_style',
    '_refluxos',
    'channel',
    'dt_dapp',
    'bdmprm',
    'cid_from',
  ],
]);

const trackingPrefixes = [
  'utm_',
  'utm-',
  'spm',
  'share',
  'sharer',
  'hmsr',
  'hmpl',
  'hmcu',
  'hmkw',
  'hmci',
  'mkt_',
  'pk_',
  'sf_',
  'sfnsn',
];

const address = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;

/**
 * An address as addresses of pages are compared: without scheme, user, default port, `www.` or `m.`, last slash, `index.html`,
 * tracking parameters and fragment (but for one that is a route, `#/…`); parameters in order of name. Null for what is no
 * web address, and for a home page, which many clips can come from.
 */
export function canonicalUrl(url: string): string | null {
  const [, authority, path = '', query = '', fragment = ''] = address.exec(url.trim()) ?? [];
  if (authority === undefined) return null;
  const page = pathOf(path);
  const parameters = parametersOf(query);
  const route = routeOf(fragment);
  if (page === '' && parameters === '' && route === '') return null;
  return `${hostOf(authority)}${page}${parameters === '' ? '' : `?${parameters}`}${route}`;
}

/** A fragment that names a page of an application: `#/article?id=5`. */
function routeOf(fragment: string): string {
  const [path = '', query = ''] = fragment.split('?', 2);
  if (!/^!?\/./.test(path)) return '';
  const parameters = parametersOf(query);
  return `#${path}${parameters === '' ? '' : `?${parameters}`}`;
}

/** `www.` and the hosts of the same site for a telephone are left out where a domain remains. */
function hostOf(authority: string): string {
  const host = authority
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const bare = host.replace(/^(?:www|m|wap|3g|mobile)\./, '');
  return bare.includes('.') ? bare : host;
}

function pathOf(path: string): string {
  return decoded(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.(?:s?html?|php|jsp|aspx?)$/i, '/')
    .replace(/\/$/, '');
}

function parametersOf(query: string): string {
  return query
    .split('&')
    .filter((parameter) => {
      const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
      return name !== '' && !trackingNames.has(name) && !trackingPrefixes.some((prefix) => name.startsWith(prefix));
    })
    .map(decoded)
    .sort()
    .join('&');
}

/** Percent signs undone where they can be. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
