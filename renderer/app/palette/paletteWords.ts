import { defineWords } from '../words.ts';

export const paletteWords = defineWords(
  'palette',
  {
    title: '搜索或命令',
    hint: '命令、素材、期、来源；拼音首字母也行',
    found: '结果',
    results: '{{count}} 个结果',
    nothing: '没有找到。换几个字，或用拼音首字母试试。',
    commands: '命令',
    clips: '素材',
    issues: '期',
    sources: '来源',
    choose: '选择',
    run: '执行',
    close: '关闭',
  },
  {
    title: 'Search or command',
    hint: 'Commands, clips, issues, sources',
    found: 'Results',
    results: { one: '{{count}} result', other: '{{count}} results' },
    nothing: 'Nothing found. Try other words.',
    commands: 'Commands',
    clips: 'Clips',
    issues: 'Issues',
    sources: 'Sources',
    choose: 'Choose',
    run: 'Run',
    close: 'Close',
  },
);
