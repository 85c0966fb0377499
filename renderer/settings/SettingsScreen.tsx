import './settings.css';
import { useEffect, useRef } from 'react';
import { statusFacts } from '../app/bars/StatusBar.tsx';
import { useWords } from '../app/words.ts';
import { FormNav, FormPart } from '../ui/index.ts';
import { AboutPart } from './AboutPart.tsx';
import { ClipperPart } from './ClipperPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { LibraryPart } from './LibraryPart.tsx';
import { LookPart } from './LookPart.tsx';
import { settingsWords } from './words.ts';

const parts = {
  look: LookPart,
  library: LibraryPart,
  export: ExportPart,
  clipper: ClipperPart,
  about: AboutPart,
} as const;
const names = ['look', 'library', 'export', 'clipper', 'about'] as const satisfies readonly (keyof typeof parts)[];

/** 设置: what a user chose for this computer, and what runs here. */
export function SettingsScreen() {
  const t = useWords(settingsWords);
  const form = useRef<HTMLDivElement>(null);
  const saved = t('saved');
  useEffect(() => {
    statusFacts.set(saved);
    return () => statusFacts.set('');
  }, [saved]);
  return (
    <div className="work settings">
      <aside className="pane side" aria-label={t('title')}>
        <FormNav label={t('title')} form={form} parts={names.map((name) => ({ id: name, title: t(`part.${name}`) }))} />
      </aside>
      <section className="pane" aria-label={t('title')}>
        <h1 className="unseen">{t('title')}</h1>
        <div className="scroll" ref={form}>
          <div className="column">
            {names.map((name) => {
              const Part = parts[name];
              return (
                <FormPart key={name} id={name} title={t(`part.${name}`)}>
                  <Part />
                </FormPart>
              );
            })}
          </div>
        </div>
      </section>
    </div>
  );
}
