import { useState } from 'react';
import { runCommand } from '../../app/commands/commands.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { useKnownPairs } from '../../duplicates/pairFacts.ts';
import { Button, StatusMark } from '../../ui/index.ts';
import { actionWords } from '../actions/actionWords.ts';
import type { ClipActions } from '../actions/useClipActions.ts';
import { SourceManager } from '../sources/SourceManager.tsx';
import { statuses } from '../stations.ts';
import { useSections } from '../useNames.ts';
import { type Filter, isSameFilter, showClips, useFilter } from '../view.ts';
import { CaptureMenu } from './CaptureMenu.tsx';
import { NavLine } from './NavLine.tsx';
import { RegionDrawer } from './RegionDrawer.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { sidebarWords } from './sidebarWords.ts';
import { TagCloud } from './TagCloud.tsx';
import { TrashLine } from './TrashLine.tsx';

/** What the list can show: views, sections, tags, saved searches, sources, regions, the trash. */
export function Sidebar({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const a = useWords(actionWords);
  return (
    <aside className="pane side" aria-label={t('sidebar')}>
      <div className="new">
        <Button icon="plus" keys="Mod+N" onPress={() => runCommand('clip.new')}>
          {a('newClip')}
        </Button>
        <CaptureMenu />
      </div>
      <nav className="nav scroll" aria-label={t('sidebar')}>
        <Views actions={actions} />
        <Sections actions={actions} />
        <TagCloud actions={actions} />
        <SavedSearches />
        <Others actions={actions} />
      </nav>
    </aside>
  );
}

function useShown(): (filter: Filter) => boolean {
  const filter = useFilter();
  return (other) => isSameFilter(filter, other);
}

function Views({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const { data: counts } = useRead('clip.counts', {});
  const isShown = useShown();
  return (
    <>
      <NavLine count={counts?.all} isCurrent={isShown({})} onPress={() => showClips({})}>
        {t('all')}
      </NavLine>
      {statuses.map((status) => {
        const filter = { status, printed: false };
        return (
          <NavLine
            key={status}
            count={counts?.[status]}
            isCurrent={isShown(filter)}
            mark={<StatusMark station={status} />}
            onPress={() => showClips(filter)}
            onClips={(clipIds) => void actions.setStatus(status, clipIds)}
          >
            {t(status)}
          </NavLine>
        );
      })}
      <NavLine
        count={counts?.printed}
        isCurrent={isShown({ printed: true })}
        mark={<StatusMark station="printed" />}
        onPress={() => showClips({ printed: true })}
      >
        {t('printed')}
      </NavLine>
    </>
  );
}

function Sections({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const sections = useSections();
  const { data: counts } = useRead('clip.counts', {});
  const isShown = useShown();
  if (sections.length === 0) return null;
  return (
    <>
      <h3>{t('sections')}</h3>
      {sections.map(({ id, name }) => (
        <NavLine
          key={id}
          count={counts?.sections[id] ?? (counts ? 0 : undefined)}
          isCurrent={isShown({ sectionId: id })}
          onPress={() => showClips({ sectionId: id })}
          onClips={(clipIds) => void actions.setSection(id, name, clipIds)}
        >
          {name}
        </NavLine>
      ))}
    </>
  );
}

function Others({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const { data: sources } = useRead('source.list', {});
  const { data: regions } = useRead('clip.regions', {});
  const [open, setOpen] = useState<'sources' | 'regions' | null>(null);
  const filter = useFilter();
  const pairs = useKnownPairs();
  const provinces = regions && new Set(regions.map(({ province }) => province)).size;
  return (
    <>
      <h3>{t('others')}</h3>
      <NavLine count={sources?.length} isCurrent={filter.sourceId !== undefined} onPress={() => setOpen('sources')}>
        {t('sources')}
      </NavLine>
      <NavLine count={provinces} isCurrent={filter.province !== undefined} onPress={() => setOpen('regions')}>
        {t('regions')}
      </NavLine>
      <NavLine count={pairs ?? undefined} onPress={() => runCommand('library.duplicates')}>
        {t('duplicates')}
      </NavLine>
      <TrashLine actions={actions} />
      <SourceManager isOpen={open === 'sources'} onClose={() => setOpen(null)} />
      <RegionDrawer isOpen={open === 'regions'} onClose={() => setOpen(null)} />
    </>
  );
}
