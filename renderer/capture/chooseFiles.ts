import { documentEndings, endingOf, type FoundFile, pictureEndings } from './materials.ts';

const endings: readonly string[] = [...documentEndings, ...pictureEndings];

/** Asks for files, or for a folder, in the browser's own dialog; none when nothing was chosen. Needs a key or click just before. */
export function chooseFiles(what: 'files' | 'folder'): Promise<readonly FoundFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (what === 'folder') input.webkitdirectory = true;
  else input.accept = endings.map((ending) => `.${ending}`).join();
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
      resolve(what === 'folder' ? files.filter(({ name }) => endings.includes(endingOf(name))) : files);
    });
    input.click();
  });
}
