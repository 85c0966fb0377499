import type { Screen } from './navigation.ts';
import { type LaterPart, laterPart } from './parts.tsx';

/** The screen that most starts begin with: fetched while the library is still being opened. */
export const libraryRoom = import('../library/LibraryScreen.tsx');

/** The screens, fetched when they are first gone to, or before in a quiet moment. */
export const rooms: Readonly<Record<Screen, LaterPart<object>>> = {
  library: laterPart(async () => (await libraryRoom).LibraryScreen),
  assemble: laterPart(async () => (await import('../assemble/AssembleScreen.tsx')).AssembleScreen),
  check: laterPart(async () => (await import('../check/CheckScreen.tsx')).CheckScreen),
  export: laterPart(async () => (await import('../export/ExportScreen.tsx')).ExportScreen),
  publication: laterPart(async () => (await import('../publication/PublicationScreen.tsx')).PublicationScreen),
  settings: laterPart(async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen),
};

void rooms.library.fetch();
