import { Fragment, type ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';

interface PanesProps {
  /** Names the arrangement, so that the widths are there again next time. */
  readonly name: string;
  readonly panes: readonly {
    readonly id: string;
    readonly content: ReactNode;
    /** e.g. 208px or 25% */
    readonly size?: string;
    readonly min?: string;
    readonly max?: string;
    /** Of the handle after it. */
    readonly handleLabel?: string;
  }[];
}

/** Panes side by side, whose widths the user sets. */
export function Panes({ name, panes }: PanesProps) {
  const ids = panes.map(({ id }) => id);
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: name, panelIds: ids, storage: localStorage });
  return (
    <Group
      className="panes"
      orientation="horizontal"
      onLayoutChanged={onLayoutChanged}
      {...(defaultLayout ? { defaultLayout } : {})}
    >
      {panes.map(({ id, content, size, min, max, handleLabel }, index) => (
        <Fragment key={id}>
          <Panel
            id={id}
            {...(size === undefined ? {} : { defaultSize: size })}
            {...(min === undefined ? {} : { minSize: min })}
            {...(max === undefined ? {} : { maxSize: max })}
          >
            {content}
          </Panel>
          {index < panes.length - 1 && <Separator className="splitter" aria-label={handleLabel ?? id} />}
        </Fragment>
      ))}
    </Group>
  );
}
