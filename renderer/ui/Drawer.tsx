import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { IconButton } from './Button.tsx';
import { uiWords } from './words.ts';

interface DrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  onClose(): void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
}

/** A sheet at the right edge, over the screen; Escape and a click beside it close it. */
export function Drawer({ title, isOpen, onClose, children, footer }: DrawerProps) {
  const t = useWords(uiWords);
  return (
    <ModalOverlay className="veil end" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="drawer">
        <AriaDialog>
          <header className="tools">
            <Heading slot="title" level={2} className="grow clip">
              {title}
            </Heading>
            <IconButton icon="close" label={t('close')} variant="quiet" onPress={onClose} />
          </header>
          <div className="drawer-body">{children}</div>
          {footer && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
