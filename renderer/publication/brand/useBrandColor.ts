import type { Publication } from '#shared/model/index.ts';
import { useRead } from '../../app/reads.ts';

/** The colour a publication is printed in: its own, else its template's; null until that is read. */
export function useBrandColor({ brandColor, templateId }: Publication): string | null {
  const { data: template } = useRead('template.get', { templateId }, { keep: true });
  return brandColor ?? template?.colors.brand ?? null;
}
