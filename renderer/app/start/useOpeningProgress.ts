import { useEffect, useState } from 'react';
import type { Progress } from '#shared/contract/index.ts';
import { useDesk } from '../desk.ts';

/** How far the shell has come with a library that it opens by itself; null where it says nothing. */
export function useOpeningProgress(): Progress | null {
  const { onEvent } = useDesk();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => onEvent((event) => event.kind === 'opening' && setProgress(event.progress)), [onEvent]);
  return progress;
}
