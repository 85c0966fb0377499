import { createStore, useStore } from '../store.ts';

/** Which of the desk's own dialogs is open. */
export type DeskDialog = 'palette' | 'shortcuts' | 'newIssue' | 'newLibrary' | 'sampleLibrary' | 'openLibrary' | null;

export const deskDialog = createStore<DeskDialog>(null);
export const useDeskDialog = (): DeskDialog => useStore(deskDialog, (value) => value);
