import type { QueryClient } from '@tanstack/react-query';
import { addTextFace } from '../ui/index.ts';
import { fetchParts } from './parts.tsx';

/** ms between two looks whether the first screen stands. */
const lookAgainAfter = 50;

/** Once the first screen stands, that is, nothing it reads is awaited: fetches what will be needed soon. */
export function fetchAfterStart(queries: QueryClient): void {
  const look = () => {
    if (queries.isFetching() > 0) setTimeout(look, lookAgainAfter);
    else
      requestIdleCallback(() => {
        addTextFace();
        void fetchParts();
      });
  };
  setTimeout(look, lookAgainAfter);
}
