import type { Layout } from '#shared/typeset/index.ts';
import { useWords } from '../app/words.ts';
import { Button, Icon, IconButton, Menu, MenuItem, MenuSeparator, MenuTrigger, Segmented } from '../ui/index.ts';
import { PageField } from './PageField.tsx';
import type { View } from './spreads.ts';
import type { Stage } from './useStage.ts';
import { previewWords } from './words.ts';
import { zoomSteps } from './zoom.ts';

interface PreviewBarProps {
  readonly stage: Stage;
  readonly layout: Layout;
  readonly showsGrid: boolean;
  onGrid(shows: boolean): void;
}

/** Turning pages, how they stand, how large they are. */
export function PreviewBar({ stage, layout, showsGrid, onGrid }: PreviewBarProps) {
  const t = useWords(previewWords);
  return (
    <div className="tools wraps page-tools" role="toolbar" aria-label={t('view')}>
      <IconButton
        variant="quiet"
        icon="left"
        label={t('previous')}
        isDisabled={stage.row[0] === 0}
        onPress={() => stage.turn(-1)}
      />
      <PageField layout={layout} row={stage.row} onGo={stage.go} />
      <IconButton
        variant="quiet"
        icon="right"
        label={t('next')}
        isDisabled={stage.row.at(-1) === layout.pages.length - 1}
        onPress={() => stage.turn(1)}
      />
      <span className="grow" />
      <Segmented<View>
        label={t('view')}
        value={stage.view}
        options={[
          { value: 'single', label: t('single'), icon: 'page' },
          { value: 'spread', label: t('spread'), icon: 'spread' },
          { value: 'overview', label: t('overview'), icon: 'grid' },
        ]}
        onChange={stage.setView}
      />
      <ZoomMenu stage={stage} />
      <IconButton
        variant="quiet"
        icon="lines"
        label={t('grid')}
        isPressed={showsGrid}
        onPress={() => onGrid(!showsGrid)}
      />
    </div>
  );
}

function ZoomMenu({ stage }: { readonly stage: Stage }) {
  const t = useWords(previewWords);
  const percent = stage.geometry?.percent ?? 100;
  return (
    <MenuTrigger>
      <Button label={t('zoomOf', { percent })} isDisabled={stage.view === 'overview'}>
        <span className="num">{percent}%</span>
        <Icon name="down" size="s" />
      </Button>
      <Menu
        aria-label={t('zoom')}
        selected={String(stage.zoom)}
        onAction={(key) => stage.setZoom(key === 'page' || key === 'width' ? key : Number(key))}
      >
        <MenuItem id="page" shortcut="Mod+0">
          {t('fitPage')}
        </MenuItem>
        <MenuItem id="width">{t('fitWidth')}</MenuItem>
        <MenuSeparator />
        {zoomSteps.map((step) => (
          <MenuItem key={step} id={String(step)}>
            {`${step}%`}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
