import { z } from 'zod';
import { Id, Publication } from '../model/index.ts';
import { call } from './call.ts';

/** Publications (刊物) with their sections, which are saved as a part of them. */
export const publicationCalls = {
  'publication.list': call<readonly Publication[]>()(z.strictObject({})),
  'publication.get': call<Publication>()(z.strictObject({ publicationId: Id })),
  /**
   * Makes or replaces a publication and the list of its sections, in their order. A section that clips still
   * belong to cannot be left out (conflict); a name in use is refused (exists).
   */
  'publication.save': call<Publication>()(z.strictObject({ publication: Publication })),
};
