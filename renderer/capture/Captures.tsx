import { AddressDialog } from './AddressDialog.tsx';
import { useCapture } from './capture.ts';
import { CaptureCard } from './card/CaptureCard.tsx';
import { DropVeil } from './drop/DropVeil.tsx';
import { useCaptureDrop } from './drop/useCaptureDrop.ts';
import { ImportDialog } from './files/ImportDialog.tsx';
import { FailedDialog, ReadingDialog, useReading } from './ReadingDialogs.tsx';
import { useCaptureCommands } from './useCaptureCommands.ts';
import { usePasteCapture } from './usePasteCapture.ts';
import './capture.css';

/** Every way into the library: what is pasted, dropped, opened or fetched, and the dialogs that it goes through. */
export function Captures() {
  const now = useCapture();
  const dragged = useCaptureDrop();
  usePasteCapture();
  useCaptureCommands();
  useReading(now);
  return (
    <>
      {dragged && <DropVeil dragged={dragged} />}
      <ReadingDialog now={now} />
      {now.kind === 'draft' && <CaptureCard key={now.draft.clip.id} draft={now.draft} />}
      {now.kind === 'failed' && <FailedDialog now={now} />}
      {now.kind === 'address' && <AddressDialog proposed={now.proposed} />}
      <ImportDialog />
    </>
  );
}
