import { z } from 'zod';
import { Id } from './ids.ts';

/** A registered source (来源): the name that is printed, other names it goes by, and its web hosts. */
export const Source = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(100),
  hosts: z.array(z.string().min(1).max(253)).max(100),
});
export type Source = Readonly<z.infer<typeof Source>>;
