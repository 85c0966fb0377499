import { createContext, useContext } from 'react';
import type { PublicationDraft } from './usePublicationDraft.ts';

const DraftContext = createContext<PublicationDraft | null>(null);
export const DraftProvider = DraftContext.Provider;

/** The publication that is edited on this screen. */
export function useDraft(): PublicationDraft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('there is no publication above this component');
  return draft;
}
