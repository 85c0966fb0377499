import { useEffect } from 'react';
import { useCurrent } from '../app/current.ts';
import { applyBrand } from '../ui/index.ts';

/** Has the desk's accent follow the publication that is worked on. */
export function useBrand(): void {
  const color = useCurrent().publication?.brandColor ?? null;
  useEffect(() => {
    applyBrand(color);
    return () => applyBrand(null);
  }, [color]);
}
