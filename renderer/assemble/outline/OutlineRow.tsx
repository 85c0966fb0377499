import { memo, type ReactNode } from 'react';
import { Button, TreeItem, TreeItemContent } from 'react-aria-components';
import type { DocumentEntry, DocumentSection } from '#shared/compose/index.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { IssueDesk } from '../../issue/index.ts';
import { classes, Icon, Leader, Tag } from '../../ui/index.ts';
import { assembleWords } from '../words.ts';

/** A page number, and beside it the one before while something is tried out. */
export const LiveFolio = memo(function LiveFolio({ desk, id }: { readonly desk: IssueDesk; readonly id: string }) {
  const now = useStore(desk.state, ({ shown }) => shown?.folios.get(id));
  const before = useStore(desk.state, ({ settled }) => settled?.folios.get(id));
  const isChanged = now !== before;
  return (
    <span className={classes('folios', isChanged && 'is-changed')}>
      {isChanged && before !== undefined && <s>{before}</s>}
      <b className="folio" data-folio={now}>
        {now}
      </b>
    </span>
  );
});

/** Lines by which an entry does not fit on the page it should stand on; 0 where it fits. */
export function useExcess(desk: IssueDesk, entryId: string): number {
  return useStore(desk.state, ({ shown }) => {
    const finding = shown?.layout.findings.find(
      (each) => each.code === 'overflow' && (each.movedEntryId ?? each.entryId) === entryId,
    );
    return finding?.code === 'overflow' ? Math.ceil(finding.linesTooMany) : 0;
  });
}

interface EntryRowProps {
  readonly desk: IssueDesk;
  readonly entry: DocumentEntry;
}

export const EntryRow = memo(function EntryRow({ desk, entry }: EntryRowProps) {
  const t = useWords(assembleWords);
  const excess = useExcess(desk, entry.id);
  const headline = entry.headline === '' ? t('noHeadline') : entry.headline;
  return (
    <div className={classes('line', excess > 0 && 'is-over')}>
      <Grip name={headline} />
      <span className="clip">{headline}</span>
      {excess > 0 && <Tag tone="bad">{t('overflowLines', { lines: excess })}</Tag>}
      <Leader />
      <LiveFolio desk={desk} id={entry.id} />
      <span className="moved-away">{t('movedAway')}</span>
    </div>
  );
});

interface SectionRowProps {
  readonly desk: IssueDesk;
  readonly section: DocumentSection;
  /** The section's menu. */
  readonly menu: ReactNode;
}

export function SectionRow({ desk, section, menu }: SectionRowProps) {
  const t = useWords(assembleWords);
  return (
    <div className="line sec">
      <Grip name={section.name} />
      <b className="clip">{section.title}</b>
      <span className="meta">
        {section.entries.length}
        <span className="unseen">{t('sectionCount', { count: section.entries.length })}</span>
      </span>
      {section.entries.length === 0 && <span className="meta drop-hint">{t('emptySection')}</span>}
      <Leader />
      <LiveFolio desk={desk} id={section.id} />
      {menu}
    </div>
  );
}

/** Where a row is taken hold of with the keyboard; with the mouse the whole row can be dragged. */
function Grip({ name }: { readonly name: string }) {
  const t = useWords(assembleWords);
  return (
    <Button slot="drag" className="grip" aria-label={t('drag', { name })}>
      <Icon name="grip" />
    </Button>
  );
}

interface RowProps {
  readonly id: string;
  readonly text: string;
  readonly children: ReactNode;
  /** Rows under it. */
  readonly rows?: ReactNode;
}

export const OutlineItem = ({ id, text, children, rows }: RowProps) => (
  <TreeItem id={id} textValue={text} className="outline-row">
    <TreeItemContent>{children}</TreeItemContent>
    {rows}
  </TreeItem>
);
