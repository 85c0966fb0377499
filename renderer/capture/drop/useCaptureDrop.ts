import { useEffect, useState } from 'react';
import { askAddress, takeMaterial } from '../capture.ts';
import { saidBy } from '../materials.ts';
import { takeFiles } from '../takeFiles.ts';
import { type Dragged, draggedIn } from './dragged.ts';
import { droppedFiles, isFolder, readDropped } from './readEntries.ts';

/** Takes files, pictures, links and texts that are dropped anywhere on the screen. Gives what is dragged over it now. */
export function useCaptureDrop(): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    let isOwn = false;
    const over = (event: DragEvent) => {
      const next = isOwn || isBusy() ? null : draggedIn(event);
      setDragged((before) => (isSame(before, next) ? before : next));
      if (next === null || next.intoClip) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      setDragged(null);
      const next = isOwn || isBusy() ? null : draggedIn(event);
      if (next === null || next.intoClip || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      void takeDrop(event.dataTransfer);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setDragged(null);
    const start = () => {
      isOwn = true;
    };
    const end = () => {
      isOwn = false;
      setDragged(null);
    };
    const listeners = { dragenter: over, dragover: over, drop, dragleave: leave, dragstart: start, dragend: end };
    const each = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of each) document.addEventListener(name, listener, true);
    return () => {
      for (const [name, listener] of each) document.removeEventListener(name, listener, true);
    };
  }, []);
  return dragged;
}

/** While a dialog is open what is behind it takes nothing. A toast, which is an alertdialog too, keeps nobody. */
export const isBusy = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not(.toast)') !== null;

const isSame = (one: Dragged | null, other: Dragged | null): boolean =>
  one?.kind === other?.kind && one?.count === other?.count && one?.intoClip === other?.intoClip;

async function takeDrop(data: DataTransfer): Promise<void> {
  // Both are gone once the event is over.
  const files = droppedFiles(data);
  const said = saidBy(data);
  if (files.length > 0) return takeFiles(await readDropped(files), files.some(isFolder));
  if (said?.kind === 'address') askAddress(said.url);
  else if (said) takeMaterial(said.material);
}
