import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Drawer, findOptions, SearchBox, useImeQuery, useReadings } from '../../ui/index.ts';
import { regionOptions } from '../filter/regionOptions.ts';
import { showClips, useFilter } from '../view.ts';
import { NavLine } from './NavLine.tsx';
import { sidebarWords } from './sidebarWords.ts';

interface RegionDrawerProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** The regions that clips are from; one of them filters the list. */
export function RegionDrawer({ isOpen, onClose }: RegionDrawerProps) {
  const t = useWords(sidebarWords);
  return (
    <Drawer title={t('regions')} isOpen={isOpen} onClose={onClose}>
      <Regions onClose={onClose} />
    </Drawer>
  );
}

function Regions({ onClose }: { onClose(): void }) {
  const t = useWords(sidebarWords);
  const { data: regions = [] } = useRead('clip.regions', {});
  const filter = useFilter();
  const ime = useImeQuery('');
  const read = useReadings();
  const options = findOptions([...regionOptions(regions)].sort(byName), ime.query, read);
  if (regions.length === 0) return <p className="sub">{t('noRegions')}</p>;
  const shown = [filter.province, filter.city].filter(Boolean).join('·');
  return (
    <div className="manager">
      <SearchBox label={t('findRegion')} placeholder={t('findRegion')} clearLabel={t('close')} ime={ime} />
      <div className="nav scroll">
        {options.map(({ id, label, note }) => (
          <NavLine
            key={id}
            count={Number(note)}
            isCurrent={id === shown}
            onPress={() => {
              const [province = '', city] = id.split('·');
              showClips({ province, ...(city === undefined ? {} : { city }) });
              onClose();
            }}
          >
            <span className={label.includes('·') ? 'city' : ''}>{label.split('·').at(-1)}</span>
          </NavLine>
        ))}
      </div>
    </div>
  );
}

/** A province before its cities. */
const byName = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id.localeCompare(other.id, 'zh-CN');
