import { appWords } from '../app/appWords.ts';
import { useCommands } from '../app/commands/commands.ts';
import { formatKeys } from '../app/commands/formatKeys.ts';
import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { announce, toast } from '../ui/index.ts';
import { addressIn, askAddress, takeMaterial } from './capture.ts';
import { captureWords } from './captureWords.ts';
import { chooseFiles } from './chooseFiles.ts';
import { startImport } from './files/importJob.ts';
import { documentEndings, pictureEndings, saidBy } from './materials.ts';
import { takeFiles, takePaths } from './takeFiles.ts';

/** The ways in that are begun by a menu, a key, a button or the palette. */
export function useCaptureCommands(): void {
  const t = useWords(captureWords);
  const say = useWords(appWords);
  const { shell } = useDesk();
  const { kind } = useShell();
  const hasDialogs = kind === 'electron';

  async function openFiles(): Promise<void> {
    if (!hasDialogs) return takeFiles(await chooseFiles('files'), false);
    const extensions = [...documentEndings, ...pictureEndings];
    const chosen = await shell.call('shell.pickFiles', { title: say('openFiles'), extensions });
    if (chosen.ok) takePaths(chosen.value);
    else reportProblem(chosen.error);
  }

  async function openFolder(): Promise<void> {
    if (!hasDialogs) return takeFiles(await chooseFiles('folder'), true);
    const chosen = await shell.call('shell.pickFolder', { title: say('openFolder') });
    if (!chosen.ok) reportProblem(chosen.error);
    else if (chosen.value !== null) startImport({ kind: 'paths', paths: [chosen.value] });
  }

  async function paste(): Promise<void> {
    // In the desk's own window it arrives as if the user had pressed the key, with all that is on the clipboard.
    if (hasDialogs) {
      const pasted = await shell.call('shell.paste', {});
      if (!pasted.ok) reportProblem(pasted.error);
      return;
    }
    const said = await readClipboard();
    if (said?.kind === 'address') return askAddress(said.url);
    if (said) return takeMaterial(said.material);
    const help = t(said === null ? 'nothingCopied' : 'clipboardRefused', { key: formatKeys('Mod+V') });
    announce(help);
    toast(help);
  }

  async function fromAddress(): Promise<void> {
    const copied = await navigator.clipboard.readText().catch(() => '');
    askAddress(addressIn(copied) ?? '');
  }

  useCommands([
    { id: 'clip.paste', title: say('paste'), group: 'clip', run: () => void paste() },
    {
      id: 'clip.openFiles',
      title: say('openFiles'),
      group: 'clip',
      keys: ['Mod+Shift+O'],
      run: () => void openFiles(),
    },
    { id: 'clip.openFolder', title: say('openFolder'), group: 'clip', run: () => void openFolder() },
    {
      id: 'clip.fromAddress',
      title: say('fromAddress'),
      group: 'clip',
      keys: ['Mod+L'],
      run: () => void fromAddress(),
    },
  ]);
}

/** What the clipboard says: null for nothing, undefined where a page may not look. */
async function readClipboard(): Promise<ReturnType<typeof saidBy> | undefined> {
  try {
    const [item] = await navigator.clipboard.read();
    const flavours = new Map<string, string>();
    for (const type of item?.types ?? []) {
      if (type.startsWith('text/')) flavours.set(type, await ((await item?.getType(type))?.text() ?? ''));
    }
    return saidBy({ getData: (type) => flavours.get(type) ?? '' });
  } catch {
    return undefined;
  }
}
