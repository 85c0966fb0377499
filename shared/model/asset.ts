import { z } from 'zod';
import { Id } from './ids.ts';

/** A picture in the library, named by the SHA-256 of its normalised bytes. */
export const Asset = z.object({
  /** SHA-256 of the normalised picture, hexadecimal. */
  id: Id,
  mime: z.enum(['image/jpeg', 'image/png']),
  /** px */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Size of the normalised picture in bytes. */
  bytes: z.int().min(1),
  /** SHA-256 of the file as it came; kept beside the normalised one. */
  originalId: Id,
});
export type Asset = Readonly<z.infer<typeof Asset>>;
