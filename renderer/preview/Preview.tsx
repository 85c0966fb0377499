import { useEffect, useState } from 'react';
import { useCommands } from '../app/commands/commands.ts';
import { useWords } from '../app/words.ts';
import { PageStrip } from './PageStrip.tsx';
import { PreviewBar } from './PreviewBar.tsx';
import type { PreviewProps } from './previewProps.ts';
import { StageView } from './StageView.tsx';
import { useStage } from './useStage.ts';
import { previewWords } from './words.ts';
import './preview.css';

/** The pages as they will be printed: single, facing or all, at any size, with the strip of all pages below. */
export function Preview(props: PreviewProps) {
  const t = useWords(previewWords);
  const { laidOut, selection, dropTarget, notice } = props;
  const { layout, template } = laidOut;
  const stage = useStage(layout.pages.length, template.page, props.initialView ?? 'spread');
  const [showsGrid, setShowsGrid] = useState(false);
  const { reveal, zoomBy, setZoom } = stage;

  const followed = dropTarget ?? selection;
  const followedPage = layout.entries.find(({ id }) => id === followed)?.pageIndex;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who scrolls away from the selection may; only a new one or a new place of it leads back
  useEffect(() => {
    if (followedPage !== undefined) reveal(followedPage);
  }, [followed, followedPage, stage.geometry === null]);

  useCommands([
    { id: 'preview.zoomIn', title: t('zoomIn'), group: 'view', keys: ['Mod+=', 'Mod++'], run: () => zoomBy(1) },
    { id: 'preview.zoomOut', title: t('zoomOut'), group: 'view', keys: ['Mod+-'], run: () => zoomBy(-1) },
    { id: 'preview.fitPage', title: t('fitPage'), group: 'view', keys: ['Mod+0'], run: () => setZoom('page') },
    { id: 'preview.fitWidth', title: t('fitWidth'), group: 'view', run: () => setZoom('width') },
    { id: 'preview.grid', title: t('grid'), group: 'view', run: () => setShowsGrid((before) => !before) },
  ]);

  return (
    <div className="page-preview">
      <PreviewBar stage={stage} layout={layout} showsGrid={showsGrid} onGrid={setShowsGrid} />
      <StageView {...props} stage={stage} showsGrid={showsGrid} />
      {notice}
      <PageStrip layout={layout} paper={template.page} row={stage.row} page={stage.page} onGo={stage.go} />
    </div>
  );
}
