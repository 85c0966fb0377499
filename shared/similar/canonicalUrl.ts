import { siteParameters } from './siteAddresses.ts';
import { isTracking, mayBeTracking } from './trackingParameters.ts';

/** With its scheme, or without where a host and a path can be told: `a.example/x`. Scheme, user and fragment are optional. */
const address = /^(?:(?:https?:)?\/\/|(?=(?:[a-z0-9-]+\.)+[a-z]{2,}\/))([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;

interface Parameter {
  readonly name: string;
  readonly value: string;
}

/**
 * An address as addresses of pages are compared, after RFC 3986 §6: without scheme, user, default port, `www.` or `m.`,
 * dot segments, last slash, `index.html`, session, tracking parameters and fragment (but for one that is a route, `#/…`);
 * parameters in order of name, percent signs undone where that changes no meaning. Null for what is no web address, and
 * for a home page, which many clips can come from.
 */
export function canonicalUrl(url: string): string | null {
  const [, authority, path = '', query = '', fragment = ''] = address.exec(url.trim()) ?? [];
  if (authority === undefined) return null;
  const host = hostOf(authority);
  const page = pathOf(path);
  const all = parametersOf(query);
  const named = siteParameters(host, page);
  const shown = queryOf(named === null ? identifying(all, page) : all.filter(({ name }) => named.has(name)));
  const route = routeOf(fragment);
  if (page === '' && shown === '' && route === '') return null;
  return `${host}${page}${shown}${route}`;
}

/** A fragment that names a page of an application: `#/article?id=5`. */
function routeOf(fragment: string): string {
  const [path = '', query = ''] = fragment.split('?', 2);
  return /^!?\/./.test(path) ? `#${path}${queryOf(identifying(parametersOf(query), path))}` : '';
}

/** `www.` and the hosts of the same site for a telephone are left out where a domain remains. */
function hostOf(authority: string): string {
  const host = authority
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const bare = host.replace(/^(?:www|m|wap|3g|mobile|amp)\./, '');
  return bare.includes('.') ? bare : host;
}

function pathOf(path: string): string {
  const segments: string[] = [];
  for (const segment of path.replace(/;jsessionid=[^/]*/i, '').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(undone(segment));
  }
  if (/^(?:index|default)\.(?:s?html?|php|jsp|aspx?)$/i.test(segments.at(-1) ?? '')) segments.pop();
  return segments.map((segment) => `/${segment}`).join('');
}

function parametersOf(query: string): Parameter[] {
  return query.split('&').flatMap((parameter) => {
    const [name = '', ...value] = parameter.replaceAll('+', ' ').split('=');
    return name === '' ? [] : [{ name: decoded(name), value: decoded(value.join('=')) }];
  });
}

/** A path that names an article by itself: a number or a file in its last part. */
const namesArticle = (path: string): boolean => /\d[^/]*$|\.s?html?$/i.test(path);

/**
 * Without what only says where a reader came from. A number under a name such as `source` or `share` may also be the
 * article's, and stays where nothing else names it.
 */
function identifying(parameters: readonly Parameter[], path: string): readonly Parameter[] {
  const known = parameters.filter(({ name, value }) => !isTracking(name, value));
  const certain = known.filter(({ name }) => !mayBeTracking(name));
  if (namesArticle(path) || certain.length > 0) return certain;
  return known.filter(({ name, value }) => !mayBeTracking(name) || /^\d+$/.test(value));
}

function queryOf(parameters: readonly Parameter[]): string {
  const shown = parameters.map(({ name, value }) =>
    value === '' ? escaped(name) : `${escaped(name)}=${escaped(value)}`,
  );
  return shown.length === 0 ? '' : `?${shown.sort().join('&')}`;
}

/** What would end a parameter keeps its percent sign. */
const escaped = (text: string): string => text.replace(/[%&#+]/g, encodeURIComponent);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent signs undone but for those of reserved characters, RFC 3986 §2.2. */
function undone(text: string): string {
  try {
    return decodeURI(text).replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  } catch {
    return text;
  }
}
