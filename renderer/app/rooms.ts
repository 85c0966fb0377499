import { lazy } from 'react';
import type { Screen } from './navigation.ts';

/** The screen that most starts begin with: fetched while the library is still being opened. */
export const libraryRoom = import('../library/LibraryScreen.tsx');

/** The screens, fetched when they are first gone to. */
export const rooms = {
  library: lazy(async () => ({ default: (await libraryRoom).LibraryScreen })),
  assemble: lazy(async () => ({ default: (await import('../assemble/AssembleScreen.tsx')).AssembleScreen })),
  check: lazy(async () => ({ default: (await import('../check/CheckScreen.tsx')).CheckScreen })),
  export: lazy(async () => ({ default: (await import('../export/ExportScreen.tsx')).ExportScreen })),
  publication: lazy(async () => ({
    default: (await import('../publication/PublicationScreen.tsx')).PublicationScreen,
  })),
  settings: lazy(async () => ({ default: (await import('../settings/SettingsScreen.tsx')).SettingsScreen })),
} as const satisfies Record<Screen, unknown>;
