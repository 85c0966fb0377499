import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#library/importing/decoding/index.ts';
import { requireTool } from '../../helpers/tools.ts';

const news =
  '本报讯（记者 林溪）8月16日，澜石新区举行重点项目集中签约活动，36个项目落户，总投资285亿元。\n园区管委会负责人表示，将以最优的服务保障项目早开工、早投产。';
const traditional =
  '8月16日，瀾石新區舉行重點項目集中簽約活動，36個項目落戶，總投資285億元。\n園區負責人說，這些項目將帶動當地產業發展，並為居民創造就業機會。';
const page = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;
const iconv = requireTool('iconv');
const encode = (text: string, encoding: string): Uint8Array =>
  new Uint8Array(execFileSync(iconv ?? 'iconv', ['-f', 'UTF-8', '-t', encoding], { input: text }));

describe('bytes become text', () => {
  test('of UTF-8, with and without a byte order mark, whatever the page claims', () => {
    const bytes = new TextEncoder().encode(page('gb2312', news));
    expect(decodeText(bytes)).toEqual({ text: page('gb2312', news), encoding: 'utf-8', unsure: false, replaced: 0 });
    expect(decodeText(new TextEncoder().encode(`\ufeff${news}`)).text).toBe(news);
  });

  test('of UTF-16 in both orders, with and without a mark', () => {
    for (const mark of ['', '\ufeff']) {
      const little = new Uint8Array(Buffer.from(mark + news, 'utf16le'));
      const big = new Uint8Array(Buffer.from(mark + news, 'utf16le').swap16());
      expect(decodeText(little)).toMatchObject({ text: news, encoding: 'utf-16le', unsure: false });
      expect(decodeText(big)).toMatchObject({ text: news, encoding: 'utf-16be', unsure: false });
    }
  });

  describe.skipIf(iconv === null)('of the Chinese encodings', () => {
    test.each([
      ['GBK', 'utf-8', 'gb18030', news],
      ['GB18030', 'big5', 'gb18030', `${news}𬬻㐂`],
      ['BIG5', 'gb2312', 'big5', traditional],
      ['BIG5', 'utf-8', 'big5', traditional],
      ['GBK', 'gb2312', 'gb18030', '签约'],
      ['GB18030', 'gb2312', 'gb18030', traditional],
    ])('%s that claims to be %s', (encoding, claim, expected, text) => {
      const bytes = encode(page(claim, text), encoding);
      expect(decodeText(bytes)).toMatchObject({ text: page(claim, text), encoding: expected, replaced: 0 });
    });

    test('a page of GBK longer than what is looked at is whole', () => {
      const long = page('gbk', `<p>${news}</p>`.repeat(4000));
      expect(decodeText(encode(long, 'GBK')).text).toBe(long);
    });

    test('a server that names the encoding helps where the text says little', () => {
      const bytes = encode('瀾石', 'BIG5');
      expect(decodeText(bytes, { contentType: 'text/html; charset=big5' }).encoding).toBe('big5');
    });
  });

  test('a few damaged bytes do not make UTF-8 another encoding, and are counted', () => {
    const bytes = new TextEncoder().encode(news.repeat(5));
    bytes[40] = 0xff;
    const { text, ...rest } = decodeText(bytes);
    expect(rest).toMatchObject({ encoding: 'utf-8', unsure: true });
    expect(rest.replaced).toBeGreaterThan(0);
    expect(text).toContain('总投资285亿元');
  });

  test('nothing, ASCII and noise give a text, too', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', unsure: false, replaced: 0 });
    expect(decodeText(new TextEncoder().encode('GDP 3%')).encoding).toBe('utf-8');
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff);
    expect(decodeText(noise).unsure).toBe(true);
  });
});
