import type { templateCalls } from '#shared/contract/index.ts';
import { listTemplates, loadTemplate } from '../templates.ts';
import type { ServiceHandlers } from './context.ts';

export function templateHandlers(): ServiceHandlers<typeof templateCalls> {
  return {
    'template.list': () => listTemplates().map(({ id, name }) => ({ id, name })),
    'template.get': ({ templateId }) => loadTemplate(templateId),
  };
}
