import { z } from 'zod';
import { call } from './call.ts';

export interface LibraryInfo {
  readonly folder: string;
  readonly clips: number;
  readonly issues: number;
  readonly assets: number;
  /** Size of the database in bytes, without pictures. */
  readonly bytes: number;
  readonly versions: { readonly sqlite: string; readonly node: string };
}

/** The library (资料库) itself. */
export const libraryCalls = {
  'library.info': call<LibraryInfo>()(z.strictObject({})),
};
