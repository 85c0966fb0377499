import type { ClipSummary } from '#shared/contract/index.ts';
import type { ClipStatus } from '#shared/model/index.ts';
import type { Station } from '../ui/index.ts';

/** The stations that an editor gives a clip, in their order. */
export const statuses = ['inbox', 'editing', 'ready'] as const satisfies readonly ClipStatus[];

/** Where a clip stands on its way: printed ones are known by the issue that they ran in. */
export const stationOf = ({ status, usedIn }: Pick<ClipSummary, 'status' | 'usedIn'>): Station =>
  usedIn.some(({ frozen }) => frozen) ? 'printed' : status;
