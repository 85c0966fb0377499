import { useQueryClient } from '@tanstack/react-query';
import { Activity, useEffect, useState } from 'react';
import { NewIssueDialog } from '../assemble/NewIssueDialog.tsx';
import { useBrand } from '../publication/useBrand.ts';
import { ClipperToasts } from '../settings/ClipperToasts.tsx';
import { fetchAfterStart } from './afterStart.ts';
import { StatusBar } from './bars/StatusBar.tsx';
import { TitleBar } from './bars/TitleBar.tsx';
import { deskDialog, useDeskDialog } from './commands/deskDialogs.ts';
import { useCommandKeys } from './commands/keys.ts';
import { useDeskCommands } from './commands/useDeskCommands.ts';
import { useChosenIssue } from './current.ts';
import { useDeparture } from './departure.ts';
import { Notices } from './Notices.tsx';
import { rememberPlace, type Screen, usePlace } from './navigation.ts';
import { Palette } from './palette/Palette.tsx';
import { usePanes } from './panes.ts';
import { Later } from './parts.tsx';
import { rooms } from './rooms.ts';
import { ScreenGuard } from './ScreenGuard.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { LibraryDialog } from './start/LibraryDialog.tsx';

/** The desk with a library open: title bar, the screen the user is at, status bar. */
export function Workspace({ folder }: { readonly folder: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const end = rememberPlace(folder);
    setReady(true);
    return end;
  }, [folder]);
  return ready && <Rooms />;
}

function Rooms() {
  const screen = usePlace((value) => value.screen);
  const visited = useVisited(screen);
  const queries = useQueryClient();
  useEffect(() => fetchAfterStart(queries), [queries]);
  useChosenIssue();
  useBrand();
  useCommandKeys();
  useDeskCommands();
  useDeparture();
  usePanes();
  return (
    <div className="app">
      <TitleBar />
      <main className="rooms">
        <Notices />
        {visited.map((each) => (
          <Activity key={each} mode={each === screen ? 'visible' : 'hidden'}>
            <ScreenGuard>
              <Later part={rooms[each]} props={{}} waiting={<div className="work" aria-busy="true" />} />
            </ScreenGuard>
          </Activity>
        ))}
      </main>
      <StatusBar />
      <Palette />
      <Shortcuts />
      <LibraryDialogs />
      <NewIssueDialog />
      <ClipperToasts />
    </div>
  );
}

const wishes = { newLibrary: 'new', sampleLibrary: 'sample', openLibrary: 'open' } as const;

/** Another library in place of this one. */
function LibraryDialogs() {
  const dialog = useDeskDialog();
  const wish = dialog !== null && dialog in wishes ? wishes[dialog as keyof typeof wishes] : null;
  return <LibraryDialog wish={wish} onClose={() => deskDialog.set(null)} />;
}

/** Screens that were looked at stay as they were left: scrolled, filtered, half filled in. */
function useVisited(screen: Screen): readonly Screen[] {
  const [visited, setVisited] = useState<readonly Screen[]>([screen]);
  if (!visited.includes(screen)) setVisited([...visited, screen]);
  return visited;
}
