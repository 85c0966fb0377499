import { expect, test } from 'vitest';
import { canonicalUrl } from '#shared/similar/index.ts';

const page = 'news.example/2025/0520/8841.html';

test.each([
  ['https and http', `https://${page}`],
  ['a default port', `http://news.example:80/2025/0520/8841.html`],
  ['www.', `https://www.${page}`],
  ['the host for telephones', `https://m.${page}`],
  ['tracking', `https://${page}?utm_source=wx&spm=1.2&from=timeline&share_token=9&scene=1`],
  ['a fragment', `https://${page}#part-2`],
  ['a last slash and doubled ones', `https://${page.replace('/0520', '//0520')}/`],
  ['capitals in the host', `HTTPS://NEWS.example/2025/0520/8841.html`],
])('an address stays the same with %s', (_, url) => {
  expect(canonicalUrl(url)).toBe(page);
});

test('what says which page it is stays', () => {
  expect(canonicalUrl('https://a.example/show.php?itemid=7&utm_medium=x')).toBe('a.example/show.php?itemid=7');
  expect(canonicalUrl('https://a.example/s?mid=2&__biz=Mz&idx=1&sn=9&chksm=8&scene=27#wechat_redirect')).toBe(
    'a.example/s?__biz=Mz&idx=1&mid=2&sn=9',
  );
  expect(canonicalUrl('https://a.example/#/detail?id=1')).not.toBe(canonicalUrl('https://a.example/#/detail?id=2'));
  expect(canonicalUrl('https://a.example/Page')).not.toBe(canonicalUrl('https://a.example/page'));
  expect(canonicalUrl('https://a.example:8080/x')).toBe('a.example:8080/x');
});

test.each(['', 'https://a.example', 'https://www.a.example/', 'https://a.example/index.html', 'file:///x.html', 'x'])(
  'a home page and what is no web address name no article: %j',
  (url) => {
    expect(canonicalUrl(url)).toBeNull();
  },
);

test('an address that cannot be decoded is taken as it stands', () => {
  expect(canonicalUrl('https://a.example/%E4%BA?q=%ZZ')).toBe('a.example/%E4%BA?q=%ZZ');
});
