import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { CheckFinding } from '#shared/check/index.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { ruleText } from '../../check/ruleText.ts';
import { SnippetText } from '../../check/SnippetText.tsx';
import { snippetOf } from '../../check/snippets.ts';
import { Button, Icon, IconButton, Menu, MenuItem, MenuTrigger } from '../../ui/index.ts';
import { findingWords } from './findingWords.ts';
import { openPlace } from './openFinding.ts';
import type { ClipFindings } from './useClipFindingActions.ts';

interface FindingPopoverProps {
  readonly finding: CheckFinding;
  /** Where the text is in the window. */
  readonly rect: DOMRect;
  readonly all: ClipFindings;
  onClose(): void;
}

/** What was found in the text under it, what it becomes, why, and what can be done about it. */
export function FindingPopover({ finding, rect, all, onClose }: FindingPopoverProps) {
  const t = useWords(findingWords);
  const language = useLanguage();
  const anchor = useRef<HTMLSpanElement>(null);
  const rule = ruleText(finding.code, language);
  const { text: found, suggestion } = finding;
  const snippet = snippetOf(finding, all.textOf(finding), 'short');
  const same = all.findings.filter(
    ({ code, isCertain, suggestion: to }) => code === finding.code && isCertain && to !== null,
  );
  const after = (act: () => Promise<void> | void) => () => {
    onClose();
    void act();
  };
  return (
    <>
      <span
        ref={anchor}
        className="finding-anchor"
        style={{ left: rect.left, top: rect.top, width: rect.width, height: rect.height }}
      />
      <Popover
        className="card popover finding-popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={6}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog aria-label={t('card')}>
          <p className="finding-popover-title">
            <Icon name={finding.level === 'error' ? 'error' : 'warn'} />
            {finding.message[language]}
          </p>
          {snippet && suggestion !== null && (
            <p className="finding-popover-text">
              <SnippetText snippet={snippet} />
              {suggestion === '' && <span className="meta"> {t('removed')}</span>}
            </p>
          )}
          {rule && (
            <p className="sub">
              {rule.clause} {rule.standard !== '' && <span className="meta">{rule.standard}</span>}
            </p>
          )}
          {finding.related.map((place) => (
            <Button
              key={`${place.field} ${place.start}`}
              size="s"
              variant="quiet"
              icon="text"
              onPress={() => {
                onClose();
                openPlace(place);
              }}
            >
              {t('otherPlace', { text: place.text })}
            </Button>
          ))}
          <footer>
            {suggestion !== null && (
              <Button variant="primary" autoFocus onPress={after(() => all.fix([finding]))}>
                {t('fix')}
              </Button>
            )}
            {finding.isCertain && same.length > 1 && (
              <Button onPress={after(() => all.fix(same))}>{t('fixSame', { count: same.length })}</Button>
            )}
            <span className="grow" />
            <Button variant="quiet" onPress={after(() => all.ignoreHere(finding))}>
              {t('ignore')}
            </Button>
            <MenuTrigger>
              <IconButton icon="more" variant="quiet" label={t('more')} />
              <Menu aria-label={t('more')}>
                <MenuItem id="reason" onAction={after(() => all.ignoreWithReason(finding))}>
                  {t('ignoreWithReason')}
                </MenuItem>
                {found !== '' && found.length <= 100 ? (
                  <MenuItem id="word" onAction={after(() => all.ignoreWord(finding))}>
                    {t('ignoreWord', { word: found })}
                  </MenuItem>
                ) : null}
                <MenuItem id="off" onAction={after(() => all.turnOff(finding))}>
                  {t('turnOff')}
                </MenuItem>
              </Menu>
            </MenuTrigger>
          </footer>
        </Dialog>
      </Popover>
    </>
  );
}
