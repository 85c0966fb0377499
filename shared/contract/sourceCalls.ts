import { z } from 'zod';
import { Id, Source } from '../model/index.ts';
import { call } from './call.ts';

export interface SourceSummary {
  readonly source: Source;
  /** Clips that name it, those in the trash included. */
  readonly clips: number;
}

/** Registered sources (来源). A name, an alias or a host belongs to one source only. */
export const sourceCalls = {
  'source.list': call<readonly SourceSummary[]>()(z.strictObject({})),
  'source.save': call<Source>()(z.strictObject({ source: Source })),
  /** Refused (conflict) while clips name it; merge it into another instead. Repeated, it changes nothing. */
  'source.remove': call<null>()(z.strictObject({ sourceId: Id })),
  /** The source of that name or alias (width, case and spaces ignored), else of the address's host; null if none. */
  'source.match': call<Source | null>()(
    z.strictObject({ name: z.string().max(200).optional(), url: z.string().max(4000).optional() }),
  ),
  /** All clips of `fromId` go over to `intoId`, which takes its names and hosts as its own; `fromId` is removed. */
  'source.merge': call<Source>()(z.strictObject({ fromId: Id, intoId: Id })),
};
