import type { StoredClip } from '#shared/model/index.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { ComboBox, findOptions, useReadings } from '../../ui/index.ts';
import type { ChangeClip } from '../saving/clipSaver.ts';
import { inspectorWords } from './inspectorWords.ts';

interface RegionFieldsProps {
  readonly clip: Pick<StoredClip, 'region'>;
  readonly change: ChangeClip;
  readonly isReadOnly: boolean;
}

/** Province and city; those that other clips have are proposed. */
export function RegionFields({ clip, change, isReadOnly }: RegionFieldsProps) {
  const t = useWords(inspectorWords);
  const { data: regions = [] } = useRead('clip.regions', {});
  const { province, city } = clip.region ?? { province: '', city: '' };
  const provinces = [...new Set(regions.map((each) => each.province))];
  const cities = regions.filter((each) => each.city !== '' && (province === '' || each.province === province));

  const setProvince = (name: string) =>
    void change({
      region: name === '' && city === '' ? null : { province: name, city: name === province ? city : '' },
    });
  const setCity = (name: string) => {
    const known = regions.find((each) => each.city === name);
    const inProvince = province === '' ? (known?.province ?? '') : province;
    void change({ region: name === '' && inProvince === '' ? null : { province: inProvince, city: name } });
  };
  return (
    <div className="fact-line">
      <span className="label" aria-hidden="true">
        {t('region')}
      </span>
      <NameField
        label={t('province')}
        value={province}
        names={provinces}
        isReadOnly={isReadOnly}
        onChange={setProvince}
      />
      <NameField
        label={t('city')}
        value={city}
        names={[...new Set(cities.map((each) => each.city))]}
        isReadOnly={isReadOnly}
        onChange={setCity}
      />
    </div>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  /** Names that are proposed. */
  readonly names: readonly string[];
  readonly isReadOnly: boolean;
  onChange(name: string): void;
}

function NameField({ label, value, names, isReadOnly, onChange }: NameFieldProps) {
  const read = useReadings();
  const option = (name: string) => ({ id: name, label: name });
  return (
    <ComboBox
      label={label}
      hideLabel
      placeholder={label}
      selected={value === '' ? null : option(value)}
      find={(query) => findOptions(names.map(option), query, read)}
      isDisabled={isReadOnly}
      onSelect={(name) => onChange(name ?? '')}
      onCreate={(name) => onChange(name.slice(0, 40))}
    />
  );
}
