import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button, ComboBox, DateField, findOptions, Select, useReadings } from '../../ui/index.ts';
import { useSourceOptions } from '../sources/useSourceOptions.ts';
import { statuses } from '../stations.ts';
import { useTagOptions } from '../tags/useTagOptions.ts';
import { useSections } from '../useNames.ts';
import { changeFilter, type Filter, showClips, useFilter } from '../view.ts';
import { filterWords } from './filterWords.ts';
import { regionOptions } from './regionOptions.ts';

const withinDays = ['7', '30', '90', '365'] as const;
const lacks = ['source', 'section', 'pictures', 'date'] as const;
const lackWords = {
  source: 'lacksSource',
  section: 'lacksSection',
  pictures: 'lacksPictures',
  date: 'lacksDate',
} as const;
const uses = {
  used: { used: true, printed: undefined },
  unused: { used: false, printed: undefined },
  printed: { used: undefined, printed: true },
  unprinted: { used: undefined, printed: false },
} as const;
type Use = keyof typeof uses;

function useOf({ used, printed }: Filter): Use | 'any' {
  if (printed !== undefined) return printed ? 'printed' : 'unprinted';
  return used === undefined ? 'any' : used ? 'used' : 'unused';
}

/** All conditions of a filter; each takes effect at once. */
export function FilterForm() {
  const t = useWords(filterWords);
  const filter = useFilter();
  const sections = useSections();
  const any = { value: 'any' as const, label: t('any') };
  return (
    <form className="filter-form" onSubmit={(event) => event.preventDefault()}>
      <Select
        label={t('status')}
        hideLabel={false}
        value={filter.status ?? 'any'}
        options={[any, ...statuses.map((status) => ({ value: status, label: t(status) }))]}
        onChange={(status) => changeFilter({ status: status === 'any' ? undefined : status })}
      />
      <Select
        label={t('section')}
        hideLabel={false}
        value={filter.sectionId ?? 'any'}
        options={[any, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => changeFilter({ sectionId: id === 'any' ? undefined : id })}
      />
      <SourceCondition />
      <TagCondition />
      <RegionCondition />
      <Select
        label={t('within')}
        hideLabel={false}
        value={filter.withinDays === undefined ? 'any' : String(filter.withinDays)}
        options={[any, ...withinDays.map((days) => ({ value: days, label: t('days', { count: Number(days) }) }))]}
        onChange={(days) => changeFilter({ withinDays: days === 'any' ? undefined : Number(days) })}
      />
      <DateCondition field="publishedFrom" label={t('from')} />
      <DateCondition field="publishedTo" label={t('to')} />
      <Select
        label={t('lacks')}
        hideLabel={false}
        value={filter.lacks ?? 'any'}
        options={[any, ...lacks.map((lack) => ({ value: lack, label: t(lackWords[lack]) }))]}
        onChange={(lack) => changeFilter({ lacks: lack === 'any' ? undefined : lack })}
      />
      <Select
        label={t('use')}
        hideLabel={false}
        value={useOf(filter)}
        options={[any, ...(Object.keys(uses) as Use[]).map((use) => ({ value: use, label: t(use) }))]}
        onChange={(use) => changeFilter(use === 'any' ? { used: undefined, printed: undefined } : uses[use])}
      />
      <Button variant="quiet" onPress={() => showClips({})}>
        {t('clearAll')}
      </Button>
    </form>
  );
}

function SourceCondition() {
  const t = useWords(filterWords);
  const { sourceId } = useFilter();
  const { find, optionOf } = useSourceOptions();
  return (
    <ComboBox
      label={t('source')}
      placeholder={t('any')}
      selected={sourceId === undefined ? null : optionOf(sourceId)}
      find={find}
      onSelect={(id) => changeFilter({ sourceId: id ?? undefined })}
    />
  );
}

function TagCondition() {
  const t = useWords(filterWords);
  const { tag } = useFilter();
  const find = useTagOptions();
  return (
    <ComboBox
      label={t('tag')}
      placeholder={t('any')}
      selected={tag === undefined ? null : { id: tag, label: tag }}
      find={find}
      onSelect={(chosen) => changeFilter({ tag: chosen ?? undefined })}
    />
  );
}

function RegionCondition() {
  const t = useWords(filterWords);
  const { province, city } = useFilter();
  const { data: regions = [] } = useRead('clip.regions', {});
  const read = useReadings();
  const name = [province, city].filter(Boolean).join('·');
  return (
    <ComboBox
      label={t('region')}
      placeholder={t('any')}
      selected={name === '' ? null : { id: name, label: name }}
      find={(query) => findOptions(regionOptions(regions), query, read)}
      onSelect={(chosen) => {
        const [inProvince, inCity] = chosen?.split('·') ?? [];
        changeFilter({ province: inProvince, city: inCity });
      }}
    />
  );
}

function DateCondition({ field, label }: { readonly field: 'publishedFrom' | 'publishedTo'; readonly label: string }) {
  const value = useFilter()[field] ?? null;
  return (
    <DateField label={label} size="m" value={value} onChange={(date) => changeFilter({ [field]: date ?? undefined })} />
  );
}
