import { z } from 'zod';
import type { Template } from '../typeset/index.ts';
import { call } from './call.ts';

/** Templates (版式) ship with the desk. */
export const templateCalls = {
  'template.list': call<readonly { readonly id: string; readonly name: string }[]>()(z.strictObject({})),
  'template.get': call<Template>()(z.strictObject({ templateId: z.string().min(1).max(60) })),
};
