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

const message = 'https://mp.weixin.qq.com/s?__biz=MzB5==&mid=265001&idx=1&sn=ab12';

test.each([
  ['what WeChat adds', `${message}&key=aa&ascene=7&uin=MTI&version=17&lang=zh_CN#wechat_redirect`, message],
  ['the order of parameters', 'https://mp.weixin.qq.com/s?sn=ab12&idx=1&mid=265001&__biz=MzB5%3D%3D', message],
  [
    'what a short link carries',
    'https://mp.weixin.qq.com/s/AbC_1?click_id=9&scene=1',
    'https://mp.weixin.qq.com/s/AbC_1',
  ],
  ['a session', 'https://a.example/x;jsessionid=AB12?id=5&PHPSESSID=9', 'https://a.example/x?id=5'],
  ['a page to be printed', 'https://a.example/x?id=5&print=1', 'https://a.example/x?id=5'],
  ['the time of a cache', 'https://a.example/x?id=5&t=1700000000123', 'https://a.example/x?id=5'],
  ['percent signs of either case', 'https://a.example/%e5%9b%ad/%7Ex', 'https://a.example/园/~x'],
  ['a percent sign in a name', 'https://a.example/x?utm%5Fsource=1', 'https://a.example/x'],
  ['a plus for a space', 'https://a.example/x?q=a+b', 'https://a.example/x?q=a%20b'],
  ['dot segments', 'https://a.example/y/./z/../x', 'https://a.example/y/x'],
  ['no scheme', 'a.example/x.html', '//a.example/x.html'],
  ['default.aspx', 'https://a.example/x/default.aspx', 'https://a.example/x/'],
])('an address stays the same with %s', (_, url, plain) => {
  expect(canonicalUrl(plain)).not.toBeNull();
  expect(canonicalUrl(url)).toBe(canonicalUrl(plain));
});

test.each([
  ['another place in a message', message, message.replace('idx=1', 'idx=2')],
  ['another short link', 'https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/abc'],
  [
    'a number that names the page, whatever it is called',
    'https://a.example/news?source=12',
    'https://a.example/news?source=13',
  ],
  ['a number behind share', 'https://a.example/view?shareId=12', 'https://a.example/view?shareId=13'],
  ['a reserved character', 'https://a.example/a%2Fb', 'https://a.example/a/b'],
  ['a sign that is part of a value', 'https://a.example/x?a=1%26b=2', 'https://a.example/x?a=1&b=2'],
  ['a short time', 'https://a.example/x?t=12', 'https://a.example/x?t=13'],
])('two addresses are two by %s', (_, a, b) => {
  expect(canonicalUrl(a)).not.toBe(canonicalUrl(b));
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
  expect(canonicalUrl('https://a.example/%E4%BA?q=%ZZ')).toBe('a.example/%E4%BA?q=%25ZZ');
});
