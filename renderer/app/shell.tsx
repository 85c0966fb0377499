import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { unwrap } from '#shared/errors.ts';
import type { Settings, ShellState } from '#shared/shell/index.ts';
import { applyTheme } from '../ui/index.ts';
import { runCommand } from './commands/commands.ts';
import { useDesk } from './desk.ts';
import { reportProblem } from './problems.ts';
import { setLanguage } from './words.ts';

interface Shell extends ShellState {
  saveSettings(settings: Partial<Settings>): Promise<void>;
}

const ShellContext = createContext<Shell | null>(null);

/** How the desk runs here: settings, recent libraries and the one that is open. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('there is no shell above this component');
  return shell;
}

interface ShellProviderProps {
  readonly children: ReactNode;
  /** The library is open: before it is drawn. */
  onOpen(): void;
}

/** Asks the shell how it stands, and follows it. Draws nothing before the first answer. */
export function ShellProvider({ children, onOpen }: ShellProviderProps) {
  const { shell, onEvent } = useDesk();
  const queries = useQueryClient();
  const [state, setState] = useState<ShellState | null>(null);

  const read = useCallback(async () => {
    const now = unwrap(await shell.call('shell.state', {}));
    if (now.library.status === 'open') onOpen();
    setState(now);
  }, [shell, onOpen]);

  useEffect(() => {
    void read();
    return onEvent((event) => {
      if (event.kind === 'command') runCommand(event.id);
      if (event.kind !== 'library') return;
      if (event.state.status === 'open') void queries.invalidateQueries();
      else if (event.state.status === 'none') queries.clear();
      void read();
    });
  }, [onEvent, queries, read]);

  const saveSettings = useCallback(
    async (settings: Partial<Settings>) => {
      const result = await shell.call('shell.saveSettings', { settings });
      if (result.ok) setState((before) => before && { ...before, settings: result.value });
      else reportProblem(result.error);
    },
    [shell],
  );

  useApplied(state?.settings);
  const value = useMemo(() => state && { ...state, saveSettings }, [state, saveSettings]);
  return value && <ShellContext.Provider value={value}>{children}</ShellContext.Provider>;
}

function useApplied(settings: Settings | undefined): void {
  const { language, theme } = settings ?? {};
  if (language) setLanguage(language);
  useEffect(() => (theme ? applyTheme(theme) : undefined), [theme]);
}
