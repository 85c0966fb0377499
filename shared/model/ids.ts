import { z } from 'zod';

/** Ids are made by the caller, so a repeated call is harmless. An imported clip keeps the id it came with. */
export const Id = z.string().min(1).max(100);
export type Id = z.infer<typeof Id>;
