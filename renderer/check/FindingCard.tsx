import type { CheckFinding, FindingPlace } from '#shared/check/finding.ts';
import { go } from '../app/navigation.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { Button, Icon, IconButton, Menu, MenuItem, MenuTrigger } from '../ui/index.ts';
import { RelatedPlaces } from './RelatedPlaces.tsx';
import { ruleText } from './ruleText.ts';
import { SnippetText } from './SnippetText.tsx';
import { snippetOf } from './snippets.ts';
import type { FindingActions } from './useFindingActions.ts';
import { checkWords } from './words.ts';

interface FindingCardProps {
  readonly finding: CheckFinding;
  /** All findings of the issue. */
  readonly all: readonly CheckFinding[];
  readonly actions: FindingActions;
  readonly isFrozen: boolean;
  /** The field's plain text; null where the finding is about no text. */
  readonly text: string | null;
  /** The related place whose page is shown. */
  readonly look: FindingPlace | null;
  setLook(place: FindingPlace | null): void;
}

/** What was found, what it becomes, the rule in plain words, and what can be done about it. */
export function FindingCard({ finding, all, actions, isFrozen, text, look, setLook }: FindingCardProps) {
  const t = useWords(checkWords);
  const language = useLanguage();
  const { code, clipId, entryId, suggestion } = finding;
  const snippet = snippetOf(finding, text, 'long');
  const rule = ruleText(code, language);
  const same = all.filter((each) => each.code === code && each.isCertain && each.suggestion !== null);
  const canFix = snippet !== null && suggestion !== null && !isFrozen;
  return (
    <div className="finding-card">
      {snippet && (
        <dl>
          <dt>{t(suggestion === null ? 'here' : 'before')}</dt>
          <dd>
            <SnippetText snippet={snippet} side="before" />
          </dd>
          {suggestion !== null && (
            <>
              <dt>{t('after')}</dt>
              <dd>
                <SnippetText snippet={snippet} side="after" />
              </dd>
            </>
          )}
        </dl>
      )}
      {rule && (
        <p className="finding-clause">
          <Icon name="book" />
          <span>
            {rule.clause} {rule.standard !== '' && <span className="meta">{rule.standard}</span>}
          </span>
        </p>
      )}
      <RelatedPlaces places={finding.related} look={look} setLook={setLook} />
      <footer>
        {canFix && (
          <Button variant="primary" keys="Enter" onPress={() => void actions.fix([finding])}>
            {t('fix')}
          </Button>
        )}
        {canFix && finding.isCertain && same.length > 1 && (
          <Button onPress={() => void actions.fix(same)}>{t('fixSame', { count: same.length })}</Button>
        )}
        {clipId !== null && <Button onPress={() => go({ screen: 'library', clipId })}>{t('openClip')}</Button>}
        {(finding.kind === 'layout' || clipId === null) && (
          <Button onPress={() => go({ screen: 'assemble', entryId })}>{t('openIssue')}</Button>
        )}
        <span className="grow" />
        <Button variant="quiet" onPress={() => void actions.ignoreHere(finding, text)}>
          {t('ignore')}
        </Button>
        <MenuTrigger>
          <IconButton icon="more" variant="quiet" label={t('more')} />
          <Menu aria-label={t('more')}>
            <MenuItem id="reason" onAction={() => actions.ignoreWithReason(finding, text)}>
              {t('ignoreWithReason')}
            </MenuItem>
            {snippet && finding.text.length <= 100 ? (
              <MenuItem id="word" onAction={() => void actions.ignoreWord(finding)}>
                {t('ignoreWord', { word: finding.text })}
              </MenuItem>
            ) : null}
            <MenuItem id="off" onAction={() => void actions.turnOff(finding)}>
              {t('turnOff')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      </footer>
    </div>
  );
}
