/** The folder that all of some paths are in, with the slash at its end; empty where they have none in common. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let folder = first.slice(0, endOfFolder(first));
  for (const path of others) {
    while (!path.startsWith(folder)) folder = folder.slice(0, endOfFolder(folder.slice(0, -1)));
  }
  return folder;
}

const endOfFolder = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
