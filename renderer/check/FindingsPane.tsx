import type { ReactNode } from 'react';
import type { FindingPlace } from '#shared/check/finding.ts';
import type { CheckedIssue } from '#shared/contract/index.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import type { LaidOut } from '../issue/index.ts';
import { Button, Callout, EmptyState, Kbd, Pane, Segmented, Select } from '../ui/index.ts';
import { FindingItem } from './FindingItem.tsx';
import { type FindingGroup, findingKey, type Shown } from './findingList.ts';
import type { FindingActions } from './useFindingActions.ts';
import { checkWords } from './words.ts';

interface FindingsPaneProps {
  readonly checked: CheckedIssue;
  readonly groups: readonly FindingGroup[];
  readonly shown: Shown;
  setShown(shown: Shown): void;
  /** Key of the finding that is open. */
  readonly open: string | null;
  setOpen(key: string | null): void;
  move(step: 1 | -1): void;
  readonly laidOut: LaidOut | null;
  readonly actions: FindingActions;
  readonly isFrozen: boolean;
  /** A related place of the open finding whose page is shown. */
  readonly look: FindingPlace | null;
  setLook(place: FindingPlace | null): void;
  onSheet(): void;
  /** Stands above the findings. */
  readonly notice: ReactNode;
}

/** The findings one under the other; the open one shows what it is, what it becomes and what can be done. */
export function FindingsPane(props: FindingsPaneProps) {
  const t = useWords(checkWords);
  const { checked, groups, shown, setShown, isFrozen, onSheet, notice } = props;
  const errors = checked.findings.filter(({ level }) => level === 'error').length;
  return (
    <Pane label={t('findings')}>
      <div className="tools check-tools">
        <Segmented
          label={t('levels')}
          value={shown.level}
          options={[
            { value: 'all', label: t('allCount', { count: checked.findings.length }) },
            { value: 'error', label: t('errorCount', { count: errors }) },
            { value: 'warning', label: t('warningCount', { count: checked.findings.length - errors }) },
          ]}
          onChange={(level) => setShown({ ...shown, level })}
        />
        <span className="grow" />
        <Select
          label={t('order')}
          hideLabel
          variant="quiet"
          size="s"
          value={shown.order}
          options={[
            { value: 'folio', label: t('byFolio') },
            { value: 'kind', label: t('byKind') },
          ]}
          onChange={(order) => setShown({ ...shown, order })}
        />
        <Button size="s" variant="quiet" icon="file" onPress={onSheet}>
          {t('sheet')}
        </Button>
        <span className="meta check-keys">
          <Kbd keys="F8" /> {t('nextKey')}
        </span>
      </div>
      <div className="scroll check-list">
        {notice}
        {isFrozen && <Callout tone="info">{t('frozen')}</Callout>}
        {checked.findings.length === 0 && (
          <EmptyState
            title={t('allClear')}
            isLarge
            actions={
              <Button variant="primary" size="l" onPress={() => go({ screen: 'export' })}>
                {t('toExport')}
              </Button>
            }
          >
            {t('allClearNote', { entries: checked.entries, count: checked.entries })}
          </EmptyState>
        )}
        {checked.findings.length > 0 && groups.length === 0 && (
          <EmptyState
            title={t('noneHere')}
            actions={<Button onPress={() => setShown({ ...shown, level: 'all', kind: null })}>{t('showAll')}</Button>}
          >
            {t('noneHereNote')}
          </EmptyState>
        )}
        {groups.map((group) => (
          <Group key={group.name} group={group} {...props} />
        ))}
      </div>
    </Pane>
  );
}

function Group({ group, ...props }: FindingsPaneProps & { readonly group: FindingGroup }) {
  const t = useWords(checkWords);
  const { open, setOpen, checked, laidOut, actions, isFrozen, move, look, setLook } = props;
  const { name, findings } = group;
  const title = name === 'error' ? t('errors') : name === 'warning' ? t('warnings') : t(`kind.${name}`);
  return (
    <section aria-label={title}>
      <h2 className="check-group">
        {title}
        <span className="num">{findings.length}</span>
      </h2>
      {findings.map((finding) => (
        <FindingItem
          key={findingKey(finding)}
          finding={finding}
          all={checked.findings}
          isOpen={findingKey(finding) === open}
          setOpen={setOpen}
          onMove={move}
          laidOut={laidOut}
          actions={actions}
          isFrozen={isFrozen}
          look={findingKey(finding) === open ? look : null}
          setLook={setLook}
        />
      ))}
    </section>
  );
}
