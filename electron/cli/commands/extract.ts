import { resolve } from 'node:path';
import { positionals, text } from '../arguments.ts';
import type { Command } from '../command.ts';

export const extract: Command = {
  usage: '<文件> [--url 网址] [--clipboard]',
  summary: '读出文件里的标题、日期、来源、正文、图片和表格，不存入资料库；--clipboard 把文件当作剪贴板的内容',
  options: { url: 'string', clipboard: 'boolean' },
  async run(line, { signal }) {
    const [path] = positionals(line, ['文件']);
    const { extractFile } = await import('#library/importing/extracting/extractFile.ts');
    const options = { url: text(line, 'url') ?? '', asClipboard: line.options['clipboard'] === true, signal };
    const json = await extractFile(resolve(path), options);
    const { title, date, source, author, paragraphs, unsure } = json;
    const facts = [date, source, author].filter((fact) => fact).join('　');
    return { json, text: [title, facts, ...paragraphs, ...unsure.map(({ why }) => `请核对：${why}`)].join('\n') };
  },
};
