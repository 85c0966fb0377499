import { defineWords } from '../app/words.ts';

export const uiWords = defineWords(
  'ui',
  {
    toasts: '通知',
    undo: '撤销',
    close: '关闭',
    remove: '移除{{name}}',
    clear: '清空',
    create: '新建“{{name}}”',
    add: '添加',
  },
  {
    toasts: 'Notices',
    undo: 'Undo',
    close: 'Close',
    remove: 'Remove {{name}}',
    clear: 'Clear',
    create: 'Create “{{name}}”',
    add: 'Add',
  },
);
