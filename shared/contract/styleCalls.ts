import { z } from 'zod';
import { Id } from '../model/index.ts';
import { StyleSettings } from '../style/settings.ts';
import { call } from './call.ts';

/** House style (体例) as a publication wants it. */
export const styleCalls = {
  'style.get': call<StyleSettings>()(z.strictObject({ publicationId: Id })),
  'style.save': call<StyleSettings>()(z.strictObject({ publicationId: Id, settings: StyleSettings })),
};
