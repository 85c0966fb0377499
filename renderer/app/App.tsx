import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { AnnouncerRegion, ToastRegion } from '../ui/index.ts';
import { type Desk, DeskProvider } from './desk.ts';
import { readAhead } from './readAhead.ts';
import { createQueryClient, refresh } from './reads.ts';
import { ShellProvider, useShell } from './shell.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { Workspace } from './Workspace.tsx';
import { localeOf, useLanguage } from './words.ts';

/** The whole desk in a page. */
export function App({ desk }: { readonly desk: Desk }) {
  const [queries] = useState(createQueryClient);
  const onOpen = useCallback(() => void readAhead(queries, desk.client), [queries, desk]);
  useEffect(
    () => desk.onEvent((event) => event.kind === 'changed' && refresh(queries, event.entities)),
    [desk, queries],
  );
  return (
    <DeskProvider value={desk}>
      <QueryClientProvider client={queries}>
        <ShellProvider onOpen={onOpen}>
          <Rooms />
        </ShellProvider>
      </QueryClientProvider>
    </DeskProvider>
  );
}

/** The workspace once a library is open, the start screen before. */
function Rooms() {
  const language = useLanguage();
  const { library } = useShell();
  return (
    <I18nProvider locale={localeOf(language)}>
      {library.status === 'open' || (library.status === 'opening' && library.restarting) ? (
        <Workspace key={library.folder} folder={library.folder} />
      ) : (
        <StartScreen />
      )}
      <ToastRegion />
      <AnnouncerRegion />
    </I18nProvider>
  );
}
