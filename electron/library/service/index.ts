import type { contract } from '#shared/contract/index.ts';
import { createLayoutRoom } from '../exporting/layoutRoom.ts';
import { assetHandlers } from './assetHandlers.ts';
import { bundleHandlers } from './bundleHandlers.ts';
import { checkHandlers } from './checkHandlers.ts';
import { clipHandlers } from './clipHandlers.ts';
import { clippingHandlers } from './clippingHandlers.ts';
import type { Service, ServiceHandlers } from './context.ts';
import { exportHandlers } from './exportHandlers.ts';
import { historyHandlers } from './historyHandlers.ts';
import { importHandlers } from './importHandlers.ts';
import { createIssueCheck } from './issueCheck.ts';
import { issueHandlers } from './issueHandlers.ts';
import { libraryHandlers } from './libraryHandlers.ts';
import { publicationHandlers } from './publicationHandlers.ts';
import { savedSearchHandlers } from './savedSearchHandlers.ts';
import { searchHandlers } from './searchHandlers.ts';
import { similarHandlers } from './similarHandlers.ts';
import { sourceHandlers } from './sourceHandlers.ts';
import { styleHandlers } from './styleHandlers.ts';
import { tagHandlers } from './tagHandlers.ts';
import { templateHandlers } from './templateHandlers.ts';

export type { Service, ServiceContext, ServiceHandlers } from './context.ts';

/** The functions behind the contract. */
export function createHandlers(service: Service): ServiceHandlers<typeof contract> {
  const layouts = createLayoutRoom();
  const check = createIssueCheck(service, layouts);
  return {
    ...publicationHandlers(service),
    ...sourceHandlers(service),
    ...tagHandlers(service),
    ...clipHandlers(service),
    ...issueHandlers(service, check),
    ...historyHandlers(service),
    ...assetHandlers(service),
    ...importHandlers(service),
    ...searchHandlers(service),
    ...exportHandlers(service, layouts, check),
    ...savedSearchHandlers(service),
    ...templateHandlers(),
    ...libraryHandlers(service),
    ...clippingHandlers(service),
    ...similarHandlers(service),
    ...bundleHandlers(service),
    ...styleHandlers(service),
    ...checkHandlers(service, check),
  };
}
