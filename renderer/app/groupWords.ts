import { defineWords } from './words.ts';

/** What commands are for. */
export const groupWords = defineWords(
  'group',
  { go: '转到', clip: '素材', issue: '本期', edit: '编辑', view: '查看', library: '资料库', help: '帮助' },
  { go: 'Go to', clip: 'Clip', issue: 'Issue', edit: 'Edit', view: 'View', library: 'Library', help: 'Help' },
);
