import type { importCalls } from '#shared/contract/index.ts';
import { importClipLines } from '../importing/clipLines/importClipLines.ts';
import { importIssue } from '../importing/importIssue.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function importHandlers(service: Service): ServiceHandlers<typeof importCalls> {
  return {
    'import.issue': ({ path }, context) => importIssue(service, path, context),
    'import.clipLines': ({ path }, context) => importClipLines(service, path, context),
  };
}
