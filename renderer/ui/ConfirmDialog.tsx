import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { uiWords } from './words.ts';

interface ConfirmDialogProps {
  /** Asks, with what is meant: 把“绿色石化”从 18 条里去掉？ */
  readonly title: string;
  /** What will happen, and what stays as it is. */
  readonly children: ReactNode;
  /** The verb on the button: 去掉标签. */
  readonly confirm: string;
  /** Instead of 取消. */
  readonly cancel?: string;
  /** It cannot be undone: the focus begins on the other button. */
  readonly isDanger?: boolean;
  readonly isOpen: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks before something that cannot be undone. What can be undone is done at once, with a toast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useWords(uiWords);
  const { title, children, confirm, cancel = t('cancel'), isDanger = false, isOpen, onConfirm, onCancel } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      isAlert
      footer={
        <>
          <Button size="l" autoFocus={isDanger} onPress={onCancel}>
            {cancel}
          </Button>
          <Button size="l" variant={isDanger ? 'danger' : 'primary'} autoFocus={!isDanger} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
