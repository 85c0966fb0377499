import { useEffect, useRef } from 'react';
import type { Publication } from '#shared/model/index.ts';
import { statusFacts } from '../app/bars/StatusBar.tsx';
import { useCommands } from '../app/commands/commands.ts';
import { useWords } from '../app/words.ts';
import { FormPart } from '../ui/index.ts';
import { BrandPart } from './brand/BrandPart.tsx';
import { DraftProvider } from './draft/DraftContext.ts';
import { DraftText } from './draft/DraftText.tsx';
import { usePublicationDraft } from './draft/usePublicationDraft.ts';
import { NumberingPart } from './numbering/NumberingPart.tsx';
import { PartsNav } from './PartsNav.tsx';
import { CoverPart } from './pages/CoverPart.tsx';
import { FileNamePart } from './pages/FileNamePart.tsx';
import { TemplatePart } from './pages/TemplatePart.tsx';
import { LivePreview } from './preview/LivePreview.tsx';
import { SectionsPart } from './sections/SectionsPart.tsx';
import { StylePart } from './style/StylePart.tsx';
import { publicationWords } from './words.ts';

interface PublicationRoomProps {
  readonly publication: Publication;
  onNew(): void;
}

/** The parts of a publication, what each says, and what becomes of it in print. */
export function PublicationRoom({ publication, onNew }: PublicationRoomProps) {
  const t = useWords(publicationWords);
  const draft = usePublicationDraft(publication);
  const form = useRef<HTMLDivElement>(null);
  const saved = t('saved');
  useEffect(() => {
    statusFacts.set(saved);
    return () => statusFacts.set('');
  }, [saved]);
  useCommands([{ id: 'publication.new', title: t('new'), group: 'library', run: onNew }]);
  return (
    <DraftProvider value={draft}>
      <div className="work publication">
        <PartsNav form={form} onNew={onNew} />
        <section className="pane" aria-label={t('form')}>
          <h1 className="unseen">{publication.name}</h1>
          <div className="scroll" ref={form}>
            <FormPart id="brand" title={t('part.brand')}>
              <BrandPart />
            </FormPart>
            <FormPart id="numbering" title={t('part.numbering')} note={t('numberingNote')}>
              <NumberingPart />
            </FormPart>
            <FormPart id="sections" title={t('part.sections')} note={t('sectionsNote')}>
              <SectionsPart />
            </FormPart>
            <FormPart id="style" title={t('part.style')} note={t('styleNote')}>
              <StylePart />
            </FormPart>
            <FormPart id="template" title={t('part.template')} note={t('templateNote')}>
              <TemplatePart />
            </FormPart>
            <FormPart id="cover" title={t('part.cover')}>
              <CoverPart />
            </FormPart>
            <FormPart id="closing" title={t('part.closing')} note={t('closingHint')}>
              <DraftText field="closingNote" label={t('closing')} maxLength={2000} rows={5} />
            </FormPart>
            <FormPart id="files" title={t('part.files')}>
              <FileNamePart />
            </FormPart>
          </div>
        </section>
        <LivePreview />
      </div>
    </DraftProvider>
  );
}
