import { v7 } from 'uuid';
import type { Id } from './ids.ts';

/** A new id: UUIDv7 (RFC 9562 §5.7), ordered by time of creation. */
export function newId(): Id {
  return v7();
}
