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
    add: '添加…',
    addTo: '添加{{name}}',
    cancel: '取消',
    colorOf: '{{name}}的色值',
    colorForm: '写成 # 和六位十六进制数，如 #0F5B66',
  },
  {
    toasts: 'Notices',
    undo: 'Undo',
    close: 'Close',
    remove: 'Remove {{name}}',
    clear: 'Clear',
    create: 'Create “{{name}}”',
    add: 'Add…',
    addTo: 'Add to {{name}}',
    cancel: 'Cancel',
    colorOf: 'Value of {{name}}',
    colorForm: 'Write # and six hexadecimal digits, such as #0F5B66',
  },
);
