import { useEffect, useRef } from 'react';
import { createStore, useStore } from '../store.ts';

/** Something a user can do, from a menu, a key or the palette. */
export interface Command {
  /** e.g. issue.export; the native menus use the same. */
  readonly id: string;
  /** In the language of the desk; a new one is registered when that changes. */
  readonly title: string;
  readonly group: 'go' | 'clip' | 'issue' | 'edit' | 'view' | 'library' | 'help';
  /** e.g. Mod+Shift+K; Mod is ⌘ on macOS and Ctrl elsewhere. Several are tried in turn, the first is shown. */
  readonly keys?: readonly string[];
  /** False while it cannot be done; it is then shown, but does nothing. */
  readonly enabled?: boolean;
  /** Left out of the palette. */
  readonly hidden?: boolean;
  readonly run: () => void;
}

/** All commands there are at the moment: the desk's own first, the innermost screen's last. */
const registered = createStore<readonly (readonly Command[])[]>([]);

/** Commands that can be given while the component is there. A screen's go before the desk's of the same id or key. */
export function useCommands(commands: readonly Command[], level: 'desk' | 'screen' = 'screen'): void {
  const latest = useRef(commands);
  latest.current = commands;
  const shown = commands.map(({ id, title, enabled, keys }) => [id, title, enabled, keys].join()).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: commands are new with each drawing; only what is seen of them counts
  useEffect(() => {
    const mine = latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() }));
    registered.set((before) => (level === 'desk' ? [mine, ...before] : [...before, mine]));
    return () => registered.set((before) => before.filter((each) => each !== mine));
  }, [shown, level]);
}

export const allCommands = (): readonly Command[] => registered.get().flat();
/** Of commands with one id the innermost screen's alone. */
export const useAllCommands = (): readonly Command[] => innermost(useStore(registered, (value) => value).flat());

const innermost = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ id }, index) => commands.findLastIndex((each) => each.id === id) === index);

/** Runs a command by its id; nothing happens where it is not there or cannot be done now. */
export function runCommand(id: string): void {
  allCommands()
    .findLast((each) => each.id === id && each.enabled !== false)
    ?.run();
}

/** Runs the command that a screen has under an id that the desk uses too: at once, or as soon as that screen is there. */
export function runWhenThere(id: string): void {
  const tryNow = (): boolean => {
    const found = allCommands().filter((each) => each.id === id);
    if (found.length < 2) return false;
    found.at(-1)?.run();
    return true;
  };
  if (tryNow()) return;
  const end = registered.subscribe(() => {
    if (tryNow()) end();
  });
}
