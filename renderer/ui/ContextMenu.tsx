import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Opens a menu where the pointer is. `open` takes the page's coordinates; the menu goes inside `ContextMenu`. */
export function useContextMenu(): { readonly at: Point | null; open(at: Point): void; close(): void } {
  const [at, setAt] = useState<Point | null>(null);
  return { at, open: setAt, close: useCallback(() => setAt(null), []) };
}

interface ContextMenuProps {
  readonly at: Point | null;
  readonly label: string;
  onClose(): void;
  /** MenuItems */
  readonly children: ReactNode;
}

/** A menu at a point. It is not modal, so that a right click elsewhere opens it there. */
export function ContextMenu({ at, label, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const popover = useRef<HTMLElement>(null);
  const isOpen = at !== null;
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    const closeOutside = ({ target }: Event) => {
      if (!(target instanceof Node && popover.current?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      // Where the focus went elsewhere by itself it stays.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [isOpen, onClose]);
  return (
    <>
      <div ref={anchor} className="anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        ref={popover}
        className="menu"
        isNonModal
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
        aria-label={label}
      >
        {children}
      </Popover>
    </>
  );
}
