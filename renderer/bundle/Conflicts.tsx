import type { BundleConflict, BundleEntity } from '#shared/contract/index.ts';
import { formatCount, formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { Hint, Segmented } from '../ui/index.ts';
import { type Choices, chooseAll, conflictKey, entities, type Winner } from './bundleDialog.ts';
import { bundleWords } from './bundleWords.ts';

/** Conflicts of a kind that are listed one by one. */
const mostShown = 200;

interface ConflictsProps {
  readonly conflicts: readonly BundleConflict[];
  readonly choices: Choices;
  onChange(choices: Choices): void;
}

/** What both the library and the bundle have, with different content: chosen one by one, or a kind at once. */
export function Conflicts({ conflicts, choices, onChange }: ConflictsProps) {
  const t = useWords(bundleWords);
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={t('conflicts')}>
      <h3>{t('conflicts')}</h3>
      <p className="meta">{t('conflictsHelp')}</p>
      {entities.map((entity) => {
        const mine = conflicts.filter((each) => each.entity === entity);
        return (
          mine.length > 0 && (
            <Kind key={entity} entity={entity} conflicts={mine} choices={choices} onChange={onChange} />
          )
        );
      })}
    </section>
  );
}

function Kind({ entity, conflicts, choices, onChange }: ConflictsProps & { readonly entity: BundleEntity }) {
  const t = useWords(bundleWords);
  const winners = new Set(conflicts.filter(canChoose).map((each) => choices[conflictKey(each)] ?? 'mine'));
  const [only] = winners;
  return (
    <div>
      <div className="conflict-kind">
        <b>{t(`entity.${entity}`)}</b>
        <span className="folio">{formatCount(conflicts.length)}</span>
        <span className="grow" />
        <Choice
          label={t('allOf', { kind: t(`entity.${entity}`) })}
          value={winners.size === 1 ? (only ?? 'mine') : null}
          isDisabled={winners.size === 0}
          onChange={(winner) => onChange(chooseAll(choices, conflicts, winner))}
        />
      </div>
      <ul>
        {conflicts.slice(0, mostShown).map((conflict) => (
          <Conflict
            key={conflict.id}
            conflict={conflict}
            winner={choices[conflictKey(conflict)] ?? 'mine'}
            onChange={(winner) => onChange({ ...choices, [conflictKey(conflict)]: winner })}
          />
        ))}
      </ul>
      {conflicts.length > mostShown && (
        <p className="meta">{t('moreConflicts', { count: formatCount(conflicts.length - mostShown) })}</p>
      )}
    </div>
  );
}

const canChoose = ({ onlyMine }: BundleConflict): boolean => onlyMine === null;

interface ConflictProps {
  readonly conflict: BundleConflict;
  readonly winner: Winner;
  onChange(winner: Winner): void;
}

function Conflict({ conflict, winner, onChange }: ConflictProps) {
  const t = useWords(bundleWords);
  const language = useLanguage();
  const { name, differs, mineUpdatedAt, theirsUpdatedAt, onlyMine } = conflict;
  const time = (at: number | null) => (at === null ? t('unknownTime') : formatMoment(at));
  return (
    <li>
      <div>
        <span className="conflict-name">{name || t('noName')}</span>
        <span className="meta">
          {differs.length > 0 && (
            <span>{t('differs', { what: differs.map((each) => each[language]).join(t('listComma')) })}</span>
          )}
          <span>{t('mineAt', { time: time(mineUpdatedAt) })}</span>
          <span>{t('theirsAt', { time: time(theirsUpdatedAt) })}</span>
        </span>
        {onlyMine !== null && <Hint tone="warn">{onlyMine[language]}</Hint>}
      </div>
      {canChoose(conflict) && <Choice label={name} value={winner} onChange={onChange} />}
    </li>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Null where several differ. */
  readonly value: Winner | null;
  readonly isDisabled?: boolean;
  onChange(winner: Winner): void;
}

function Choice({ label, value, isDisabled = false, onChange }: ChoiceProps) {
  const t = useWords(bundleWords);
  return (
    <Segmented<Winner | 'mixed'>
      label={label}
      value={value ?? 'mixed'}
      isDisabled={isDisabled}
      options={[
        { value: 'mine', label: t('keepMine') },
        { value: 'theirs', label: t('takeTheirs') },
      ]}
      onChange={(winner) => winner !== 'mixed' && onChange(winner)}
    />
  );
}
