import type { CheckedIssue } from '#shared/contract/index.ts';
import { formatCount, formatTime } from '../app/format.ts';
import { useWords } from '../app/words.ts';
import { Button, Folio, Leader } from '../ui/index.ts';
import { countKinds, findingKinds, type Shown } from './findingList.ts';
import type { FindingActions } from './useFindingActions.ts';
import { useIgnored } from './useIgnored.ts';
import { checkWords } from './words.ts';

interface SummaryProps {
  /** null while it is checked for the first time. */
  readonly checked: CheckedIssue | null;
  /** When it was checked; ms since 1970. */
  readonly at: number;
  readonly shown: Shown;
  setShown(shown: Shown): void;
  readonly actions: FindingActions;
  readonly isFrozen: boolean;
  onIgnored(): void;
}

/** How the issue stands, the kinds of findings with their counts, and what is no longer reported. */
export function Summary({ checked, at, shown, setShown, actions, isFrozen, onIgnored }: SummaryProps) {
  const t = useWords(checkWords);
  const { ignored, words, off } = useIgnored(actions.publicationId);
  const counts = countKinds(checked?.findings ?? []);
  return (
    <aside className="pane side check-summary" aria-label={t('summary')}>
      {checked && <Verdict checked={checked} actions={actions} isFrozen={isFrozen} />}
      <nav className="nav scroll" aria-label={t('kinds')}>
        <Line
          name={t('all')}
          count={checked?.findings.length}
          isCurrent={shown.kind === null}
          onPress={() => setShown({ ...shown, kind: null })}
        />
        <h3>{t('kinds')}</h3>
        {findingKinds
          .filter((kind) => counts.has(kind) || shown.kind === kind)
          .map((kind) => (
            <Line
              key={kind}
              name={t(`kind.${kind}`)}
              count={counts.get(kind) ?? 0}
              isCurrent={shown.kind === kind}
              onPress={() => setShown({ ...shown, kind, level: 'all' })}
            />
          ))}
        <h3>{t('handled')}</h3>
        {checked && checked.fixed > 0 && <Fact name={t('fixedSoFar')} count={checked.fixed} />}
        <Line name={t('ignoredHere')} count={ignored} onPress={onIgnored} />
        <Line name={t('ignoredWords')} count={words} onPress={onIgnored} />
        {off > 0 && <Line name={t('turnedOff')} count={off} onPress={onIgnored} />}
      </nav>
      {checked && (
        <p className="meta check-run">
          {t('checked', { time: formatTime(at), seconds: (checked.ms / 1000).toFixed(1) })}
          <br />
          {t('checkedWhat', {
            entries: checked.entries,
            characters: formatCount(checked.characters),
            pictures: checked.pictures,
          })}
        </p>
      )}
    </aside>
  );
}

function Verdict({
  checked,
  actions,
  isFrozen,
}: Pick<SummaryProps, 'actions' | 'isFrozen'> & { checked: CheckedIssue }) {
  const t = useWords(checkWords);
  const { findings, blocking } = checked;
  const certain = findings.filter(({ isCertain, suggestion }) => isCertain && suggestion !== null);
  const others = findings.length - blocking;
  return (
    <div className="check-verdict">
      {blocking > 0 ? (
        <p className="check-count">
          <b>{blocking}</b>
          {t('mustFix')}
        </p>
      ) : (
        <p className="check-count is-clean">{t('clean')}</p>
      )}
      {(blocking > 0 || others > 0) && <p>{t(blocking > 0 ? 'mustFixNote' : 'cleanNote', { count: others })}</p>}
      {certain.length > 0 && !isFrozen && (
        <Button variant="primary" onPress={() => void actions.fix(certain)}>
          {t('fixCertain', { count: certain.length })}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly name: string;
  /** undefined while it is not known. */
  readonly count: number | undefined;
  readonly isCurrent?: boolean;
  onPress(): void;
}

/** A line that says something and leads nowhere. */
function Fact({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <p className="check-fact">
      <span className="clip">{name}</span>
      <Leader />
      <Folio>{formatCount(count)}</Folio>
    </p>
  );
}

function Line({ name, count, isCurrent = false, onPress }: LineProps) {
  return (
    <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={onPress}>
      <span className="clip">{name}</span>
      <Leader />
      <Folio>{count === undefined ? '' : formatCount(count)}</Folio>
    </button>
  );
}
