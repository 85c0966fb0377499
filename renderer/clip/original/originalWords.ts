import { defineWords } from '../../app/words.ts';

export const originalWords = defineWords(
  'clipOriginal',
  {
    original: '原文',
    capturedAt: '采集于 {{time}}',
    stoodAs: '原文来源：{{source}}',
    read: '看原文与比较',
    view: '怎样看',
    asCaptured: '采集时的原文',
    compared: '与现在比较',
    openUrl: '打开网页',
    close: '关闭',
    takeBack: '放回详文：{{text}}',
    takenBack: '已放回详文末尾',
    noText: '采集时没有文字。',
  },
  {
    original: 'Original',
    capturedAt: 'Captured {{time}}',
    stoodAs: 'Source as it stood: {{source}}',
    read: 'Read and compare',
    view: 'How to look at it',
    asCaptured: 'As it was captured',
    compared: 'Compared with now',
    openUrl: 'Open the page',
    close: 'Close',
    takeBack: 'Put back into the detail: {{text}}',
    takenBack: 'Put back at the end of the detail',
    noText: 'There was no text.',
  },
);
