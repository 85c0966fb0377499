import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger as AriaMenuTrigger,
  Header,
  type Key,
  Popover,
  Separator,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';
import { Kbd } from './Kbd.tsx';

/** Joins a Button or IconButton to the Menu it opens. */
export const MenuTrigger = AriaMenuTrigger;

interface MenuProps {
  readonly 'aria-label': string;
  readonly onAction?: (key: Key) => void;
  readonly children: ReactNode;
  /** The item that is chosen now. */
  readonly selected?: string;
  /** Takes the focus, where no MenuTrigger gives it. */
  readonly autoFocus?: boolean;
}

/** A menu under the button that opens it; stands inside a MenuTrigger. */
export function Menu({ selected, ...props }: MenuProps) {
  return (
    <Popover className="menu" offset={4}>
      <MenuItems {...props} {...(selected === undefined ? {} : { selected })} />
    </Popover>
  );
}

/** The items alone, for a popover of the caller's. */
export function MenuItems({ selected, ...props }: MenuProps) {
  const choice = selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected] };
  return <AriaMenu {...props} {...choice} className="menu-items" />;
}

interface MenuItemProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** e.g. Mod+N */
  readonly shortcut?: string;
  /** At the end of the line. */
  readonly note?: string;
  readonly isDisabled?: boolean;
  readonly tone?: 'bad';
  /** For reading aloud and type-ahead, where the children are not plain text. */
  readonly textValue?: string;
  readonly onAction?: () => void;
}

/** One thing to do, or one thing to choose. */
export function MenuItem({ children, icon, shortcut, note, tone, textValue, ...props }: MenuItemProps) {
  const text = textValue ?? (typeof children === 'string' ? children : undefined);
  return (
    <AriaMenuItem
      {...props}
      className={classes('menu-item', tone)}
      {...(text === undefined ? {} : { textValue: text })}
    >
      {({ isSelected }) => (
        <>
          {isSelected ? <Icon name="ok" /> : icon && <Icon name={icon} />}
          <span className="clip">{children}</span>
          {note && <span className="meta">{note}</span>}
          {shortcut && <Kbd keys={shortcut} />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** Lines of a menu under a heading. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A rule between lines of a menu. */
export const MenuSeparator = () => <Separator className="menu-separator" />;
