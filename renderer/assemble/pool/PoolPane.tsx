import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem, type Key, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { ClipSummary } from '#shared/contract/index.ts';
import { useDesk } from '../../app/desk.ts';
import { go } from '../../app/navigation.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { IssueDesk } from '../../issue/index.ts';
import { clipIdsType } from '../../library/list/dragging.ts';
import { IconButton, Kbd, Pane, SearchBox, Skeleton, useImeQuery } from '../../ui/index.ts';
import { chooseEntries, chosen } from '../chosen.ts';
import { dragged } from '../dragged.ts';
import { noImage } from '../outline/DropLine.tsx';
import { placeAfter } from '../outline/drops.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';
import { Meters } from './Meters.tsx';
import { PoolRow } from './PoolRow.tsx';
import { readPlacedClips } from './placedClips.ts';
import { SectionChoice } from './SectionChoice.tsx';
import { usePool } from './usePool.ts';

interface PoolPaneProps {
  readonly desk: IssueDesk;
  readonly actions: IssueActions;
  readonly isReadOnly: boolean;
}

/** Clips that can be placed in the issue, and how full its sections are. */
export function PoolPane({ desk, actions, isReadOnly }: PoolPaneProps) {
  const t = useWords(assembleWords);
  const { client } = useDesk();
  const ime = useImeQuery();
  const [isSearching, setIsSearching] = useState(false);
  const [section, setSection] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const content = useStore(desk.state, ({ settled }) => settled?.content);
  const issue = content?.issue;
  const names = useMemo(
    () => new Map(content?.publication.sections.map(({ id, name }) => [id, name])),
    [content?.publication],
  );
  const chosenName = issue?.sections.find(({ id }) => id === section)?.name;
  const filterId = [...names].find(([, name]) => name === chosenName)?.[0] ?? null;
  const pool = usePool(filterId, ime.query);

  /** The issue's section a clip belongs in: that of the same name, else the one chosen, else the first. */
  function sectionFor(clip: ClipSummary | undefined) {
    const name = names.get(clip?.sectionId ?? '');
    const own = issue?.sections.find((each) => each.name === name);
    return (section === null ? own : issue?.sections.find(({ id }) => id === section)) ?? own ?? issue?.sections[0];
  }

  async function place(ids: readonly string[], isAfterCursor: boolean): Promise<void> {
    if (isReadOnly || ids.length === 0) return;
    const clips = await readPlacedClips(client, ids);
    const now = desk.state.get().settled?.content.issue;
    if (!now) return;
    const bySection = Map.groupBy(
      clips,
      ({ clip }) => sectionFor(pool.clips.find(({ id }) => id === clip.id))?.id ?? '',
    );
    const after = isAfterCursor ? ([...chosen.get()].map(String).at(-1) ?? null) : null;
    const groups = after === null ? [...bySection] : [[[...bySection.keys()][0] ?? '', clips] as const];
    for (const [sectionId, group] of groups) {
      if (sectionId !== '') await actions.placeClips(group, placeAfter(now, after, sectionId));
    }
    const last = clips.at(-1);
    if (last) chooseEntries([last.entry.id]);
  }

  const acting = (key: Key) => (selected.has(key) ? [...selected].map(String) : [String(key)]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-key]');
    const key = row?.dataset['key'];
    if (key === undefined || event.target !== row) return;
    event.preventDefault();
    event.stopPropagation();
    void place(acting(key), event.shiftKey);
  }

  const latestDrag = useRef(0);
  const { dragAndDropHooks } = useDragAndDrop<ClipSummary>({
    isDisabled: isReadOnly,
    getItems: (keys) => [{ [clipIdsType]: JSON.stringify([...keys]), 'text/plain': headlinesOf(pool.clips, keys) }],
    getAllowedDropOperations: () => ['copy', 'move'],
    onDragStart: ({ keys }) => {
      const ids = pool.clips.flatMap(({ id }) => (keys.has(id) ? [id] : []));
      const drag = ++latestDrag.current;
      const text = headlinesOf(pool.clips, keys);
      const reading = readPlacedClips(client, ids);
      dragged.set({ kind: 'clips', clips: [], reading, text });
      void reading.then((clips) => {
        if (latestDrag.current === drag && dragged.get()) dragged.set({ kind: 'clips', clips, reading, text });
      });
    },
    onDragEnd: () => {
      latestDrag.current++;
      dragged.set(null);
      desk.attempt(null);
    },
    renderDragPreview: noImage,
  });

  const layoutOptions = useMemo(() => ({ estimatedRowSize: 62 }), []);
  return (
    <Pane label={t('pool')} ground="side">
      <div className="tools wraps">
        <h2>{t('pool')}</h2>
        <span className="meta">{t('entries', { count: pool.total })}</span>
        <span className="grow" />
        <IconButton
          icon="search"
          label={t('search')}
          variant="quiet"
          size="s"
          isPressed={isSearching}
          onPress={() => {
            setIsSearching(!isSearching);
            ime.reset();
          }}
        />
        <SectionChoice sections={issue?.sections ?? []} chosen={section} onChoose={setSection} />
      </div>
      {isSearching && (
        <div className="pool-search">
          <SearchBox label={t('search')} placeholder={t('search')} ime={ime} clearLabel={t('clearSearch')} />
        </div>
      )}
      <Meters desk={desk} usual={content?.publication.sections ?? []} chosen={section} onChoose={setSection} />
      <div className="pool-box" onKeyDownCapture={onKeyDown}>
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <GridList
            aria-label={t('pool')}
            className="pool"
            items={pool.clips}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={selected}
            onSelectionChange={(keys) => setSelected(keys === 'all' ? new Set(pool.clips.map(({ id }) => id)) : keys)}
            onAction={(key) => go({ screen: 'library', clipId: String(key) })}
            dragAndDropHooks={dragAndDropHooks}
            onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
              if (scrollTop + 3 * clientHeight > scrollHeight) pool.readMore();
            }}
            renderEmptyState={() => (
              <Nothing isReading={pool.isReading} isFiltered={ime.query !== '' || section !== null} />
            )}
          >
            {(clip: ClipSummary) => (
              <GridListItem id={clip.id} textValue={clip.headline} className="pool-item">
                <PoolRow
                  desk={desk}
                  clip={clip}
                  format={sectionFor(clip)?.format ?? 'feature'}
                  query={ime.query}
                  canPlace={!isReadOnly}
                  onPlace={() => void place(acting(clip.id), false)}
                />
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
      </div>
      {!isReadOnly && (
        <div className="say">
          <Kbd keys="Enter" />
          {t('placeAtEnd')}
          <Kbd keys="Shift+Enter" />
          {t('placeAfter')}
        </div>
      )}
    </Pane>
  );
}

function Nothing({ isReading, isFiltered }: { readonly isReading: boolean; readonly isFiltered: boolean }) {
  const t = useWords(assembleWords);
  if (isReading) return <Skeleton lines={5} />;
  return (
    <div className="empty">
      <h3>{t(isFiltered ? 'poolNotFound' : 'poolEmpty')}</h3>
      <p>{t(isFiltered ? 'poolNotFoundHint' : 'poolEmptyHint')}</p>
    </div>
  );
}

const headlinesOf = (clips: readonly ClipSummary[], keys: ReadonlySet<Key>): string =>
  clips.flatMap(({ id, headline }) => (keys.has(id) ? [headline] : [])).join('\n');
