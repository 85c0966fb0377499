import type { Publication } from '#shared/model/index.ts';
import type { StyleSettings } from '#shared/style/settings.ts';
import { useChange } from '../app/changes.ts';
import { useRead } from '../app/reads.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { Button, Drawer } from '../ui/index.ts';
import { ruleText } from './ruleText.ts';
import { checkWords } from './words.ts';

interface IgnoredDrawerProps {
  readonly publication: Publication;
  readonly isOpen: boolean;
  onClose(): void;
}

/** What is no longer reported in a publication, each with the way back. */
export function IgnoredDrawer({ publication, isOpen, onClose }: IgnoredDrawerProps) {
  const t = useWords(checkWords);
  const language = useLanguage();
  const change = useChange();
  const publicationId = publication.id;
  const { data: settings } = useRead('style.get', { publicationId });
  const save = (edit: Partial<StyleSettings>) => {
    if (settings) void change('style.save', { publicationId, settings: { ...settings, ...edit } });
  };
  const nameOf = (code: string) => ruleText(code, language)?.name ?? code;
  const off = Object.entries(settings?.levels ?? {}).filter(([, level]) => level === 'off');
  const { ignored = [], words = [], levels = {} } = settings ?? {};
  const isEmpty = ignored.length + words.length + off.length === 0;
  return (
    <Drawer title={t('settings')} isOpen={isOpen} onClose={onClose}>
      <p className="sub">{t('settingsNote', { publication: publication.name })}</p>
      {isEmpty && <p className="sub">{t('noneIgnored')}</p>}
      <Part
        title={t('ignoredHere')}
        items={ignored.map(({ rule, text, reason }) => ({
          key: `${rule} ${text}`,
          name: text,
          note: nameOf(rule),
          reason,
        }))}
        onBack={(key) => save({ ignored: ignored.filter(({ rule, text }) => `${rule} ${text}` !== key) })}
      />
      <Part
        title={t('ignoredWords')}
        items={words.map((word) => ({ key: word, name: word, note: '' }))}
        onBack={(key) => save({ words: words.filter((word) => word !== key) })}
      />
      <Part
        title={t('turnedOff')}
        items={off.map(([code]) => ({ key: code, name: nameOf(code), note: '' }))}
        onBack={(key) => save({ levels: Object.fromEntries(Object.entries(levels).filter(([code]) => code !== key)) })}
      />
    </Drawer>
  );
}

interface IgnoredItem {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly reason?: string | undefined;
}

interface PartProps {
  readonly title: string;
  readonly items: readonly IgnoredItem[];
  onBack(key: string): void;
}

function Part({ title, items, onBack }: PartProps) {
  const t = useWords(checkWords);
  if (items.length === 0) return null;
  return (
    <section className="check-ignored" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {items.map(({ key, name, note, reason }) => (
          <li key={key}>
            <span className="grow check-ignored-name">
              <span className="serif" title={name}>
                {name}
              </span>
              {reason !== undefined && <span className="sub">{t('reasonIs', { reason })}</span>}
            </span>
            <span className="meta">{note}</span>
            <Button size="s" label={`${t('takeBack')} ${name}`} onPress={() => onBack(key)}>
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
