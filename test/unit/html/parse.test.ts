import { expect, test } from 'vitest';
import { type HtmlNode, parseHtml, rawText } from '../../../shared/html/index.ts';

const draw = (node: HtmlNode): string => {
  if (node.kind === 'text') return node.text;
  return node.kind === 'comment' ? '!' : `${node.name}(${node.children.map(draw).join(' ')})`;
};
const tree = (html: string): string => parseHtml(html).children.map(draw).join(' ');

test.each([
  ['<p>一<p>二', 'p(一) p(二)'],
  ['<ul><li>一<ul><li>二</ul><li>三</ul>四', 'ul(li(一 ul(li(二))) li(三)) 四'],
  ['<table><tr><td>1<td>2<tr><th>3</table>x', 'table(tr(td(1) td(2)) tr(th(3))) x'],
  ['<table><tbody><tr><td><b>1<td>2</table>', 'table(tbody(tr(td(b(1)) td(2))))'],
  ['<dl><dt>甲<dd>乙<dt>丙</dl>', 'dl(dt(甲) dd(乙) dt(丙))'],
  ['<h1>一<h2>二</h1>三', 'h1(一) h2(二) 三'],
  ['一</p>二', '一 p() 二'],
  ['一</br>二<br/>三', '一 br() 二 br() 三'],
  ['<head><title>题</title><p>文', 'head(title(题)) p(文)'],
  ['<body>一<body>二', 'body(一二)'],
])('ends that were left out are made up as browsers do: %s', (html, expected) => {
  expect(tree(html)).toBe(expected);
});

test.each([
  ['<b><p>粗</b>细</p>外', 'b() p(b(粗) 细) 外'],
  ['<p><b>粗<p>也粗</b>细', 'p(b(粗)) p(b(也粗) 细)'],
  ['<b>粗<i>都</b>斜</i>平', 'b(粗 i(都)) i(斜) 平'],
  ['<a href=1>一<a href=2>二</a>', 'a(一) a(二)'],
  ['<div><b><div>一<p>二</b>三</p></div></div>', 'div(b() div(b(一) p(b(二) 三)))'],
  ['<b><table><tr><td>格</b>里</table>外', 'b(table(tr(td(格里))) 外)'],
  ['<span><div>一</span>二</div>三', 'span(div(一二) 三)'],
])('misnested marks keep their text where it is: %s', (html, expected) => {
  expect(tree(html)).toBe(expected);
});

test('raw text ends at its own end only, entities are read, NUL hides nothing', () => {
  expect(tree('<script>"<p>"</script>a<style><b></style>b')).toBe('script("<p>") a style(<b>) b');
  expect(tree('<textarea>&lt;<p></textarea>')).toBe('textarea(<<p>)');
  expect(tree('&amp;&#22253;&#x533A;&nbsp;&notin;&copy')).toBe('&园区\u00A0∉©');
  expect(tree('<sc\0ript>x</script>y\0z')).toBe('script(x) yz');
  expect(parseHtml('<p __proto__=a CLASS="甲&quot;" class=b>').children[0]).toMatchObject({
    attributes: { class: '甲"' },
  });
});

test('what is never ended swallows what is behind it, as in a browser', () => {
  expect(tree('a<script>b</p>')).toBe('a script(b</p>)');
  expect(tree('a<!-- b')).toBe('a !');
  expect(tree('a<p title="b')).toBe('a');
});

test('a drawing ends where the page goes on', () => {
  expect(tree('<svg><title><p>一</title></svg>二')).toBe('svg(title(p(一))) 二');
  expect(tree('<svg><g><p>出')).toBe('svg(g()) p(出)');
});

test('no tree is deeper than a browser makes it, and every parent knows its children', () => {
  const root = parseHtml(`${'<div>'.repeat(3000)}深${'<b><p>'.repeat(3000)}底`);
  let deepest = 0;
  let waiting: readonly HtmlNode[] = [root];
  for (let depth = 0; waiting.length > 0; depth += 1) {
    deepest = depth;
    waiting = waiting.flatMap((node) => {
      if (node.kind !== 'element') return [];
      for (const child of node.children) if (child.parent !== node) throw new Error('a child with another parent');
      return node.children;
    });
  }
  expect(deepest).toBeLessThanOrEqual(520);
  expect(rawText(root)).toBe('深底');
});
