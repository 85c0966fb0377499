import { Later, laterPart } from '../app/parts.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { useCapture } from './capture.ts';
import { DropVeil } from './drop/DropVeil.tsx';
import { useCaptureDrop } from './drop/useCaptureDrop.ts';
import { ImportDialog } from './files/ImportDialog.tsx';
import { FailedDialog, ReadingDialog, useReading } from './ReadingDialogs.tsx';
import { useCaptureCommands } from './useCaptureCommands.ts';
import { usePasteCapture } from './usePasteCapture.ts';
import './capture.css';

const captureCard = laterPart(async () => (await import('./card/CaptureCard.tsx')).CaptureCard);

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
      {now.kind === 'draft' && <Later key={now.draft.clip.id} part={captureCard} props={{ draft: now.draft }} />}
      {now.kind === 'failed' && <FailedDialog now={now} />}
      {now.kind === 'address' && <AddressDialog proposed={now.proposed} />}
      <ImportDialog />
    </>
  );
}
