import type { bundleCalls } from '#shared/contract/index.ts';
import { exportBundle, importBundle, lookAtBundle, openBundle, refuseExisting } from '../bundle/index.ts';
import type { Service, ServiceHandlers } from './context.ts';

export function bundleHandlers(service: Service): ServiceHandlers<typeof bundleCalls> {
  return {
    'bundle.export': ({ path, replace, what }, context) => {
      if (!replace) refuseExisting(path);
      return exportBundle(service, path, what, context);
    },
    'bundle.look': async ({ path }, context) => {
      const bundle = await openBundle(path);
      try {
        return (await lookAtBundle(service.store.read, bundle, context)).look;
      } finally {
        bundle.close();
      }
    },
    'bundle.import': ({ path, ...choices }, context) => importBundle(service, path, choices, context),
  };
}
