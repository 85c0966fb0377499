import type { FoundFile } from '../materials.ts';

/** Files that are taken from dropped folders. */
const mostFiles = 10_000;

/** What was dropped as files and folders. It must be asked for before the drop's event is over. */
export function droppedFiles(data: DataTransfer): readonly (FileSystemEntry | File)[] {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  // A file that comes from no disk, such as a picture out of another page, has no entry.
  return items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile()).filter((each) => each !== null);
}

export const isFolder = (dropped: FileSystemEntry | File): dropped is FileSystemDirectoryEntry =>
  !(dropped instanceof File) && dropped.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** All that was dropped, files within folders by their paths below it; hidden ones are passed over. */
export async function readDropped(dropped: readonly (FileSystemEntry | File)[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = dropped.toReversed();
  for (let each = waiting.pop(); each && found.length < mostFiles; each = waiting.pop()) {
    if (each.name.startsWith('.')) continue;
    if (each instanceof File) found.push({ name: each.name, file: each });
    else if (isFolder(each)) waiting.push(...(await readFolder(each)).toReversed());
    else if (isFile(each)) found.push({ name: each.fullPath.replace(/^\//, ''), file: await readFile(each) });
  }
  return found;
}

async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives a hundred at a time, and none when it is through.
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** A file that is gone or locked is empty: reading it will say so. */
const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(new File([], entry.name))));
