import type { Failure } from '#shared/errors.ts';

export const noLibrary: Failure = {
  code: 'not_found',
  message: '还没有打开资料库，什么都没有改动。请先打开或新建一个资料库。',
};

export const processLost: Failure = {
  code: 'internal',
  message: '运行资料库的进程接连意外停止，这一步没有完成；已经保存的内容都在。请再试一次，或重新启动编辑台。',
};

export const notRepeated: Failure = {
  code: 'internal',
  message: '运行资料库的进程意外停止，已重新启动；这一步不知道是否完成，没有重做，已经保存的内容都在。请看一下再决定。',
};
