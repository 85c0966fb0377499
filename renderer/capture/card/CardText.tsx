import { type ReactNode, useId, useRef } from 'react';
import type { ClipDraft, Unsure } from '#shared/contract/index.ts';
import { type Block, fromPlainText, plainText, type RichText } from '#shared/model/index.ts';
import { useWords } from '../../app/words.ts';
import { PlainTextEditor, RichTextEditor, type TextEditorHandle } from '../../editor/index.ts';
import { IconButton } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import { CardPictures } from './CardPictures.tsx';
import type { CardDraft } from './cardDraft.ts';
import { NotSure } from './NotSure.tsx';

interface CardTextProps {
  readonly draft: ClipDraft;
  readonly card: CardDraft;
}

/** Headline, lead, pictures and detail, as they will stand in the library; all of it can be corrected here. */
export function CardText({ draft: { unsure }, card }: CardTextProps) {
  const t = useWords(captureWords);
  const { clip, change } = card;
  const lead = useRef<TextEditorHandle>(null);
  return (
    <article className="manuscript" aria-label={t('text')}>
      <Part
        label={t('headline')}
        className="headline"
        field="headline"
        unsure={unsure}
        isEmpty={clip.headline.trim() === ''}
      >
        <span className="dot" aria-hidden="true" />
        <PlainTextEditor
          kind="headline"
          label={t('headline')}
          placeholder={t('headlineHint')}
          value={clip.headline}
          onChange={(headline) => change({ headline })}
          onEnter={() => lead.current?.focus()}
        />
      </Part>
      <Part
        label={t('lead')}
        className="lead"
        field="lead"
        unsure={unsure}
        isEmpty={clip.lead.trim() === ''}
        tool={<LeadTool card={card} />}
      >
        <PlainTextEditor
          ref={lead}
          kind="lead"
          label={t('lead')}
          placeholder={t('leadHint')}
          value={clip.lead}
          onChange={(text) => change({ lead: text })}
        />
      </Part>
      {clip.pictures.length > 0 && (
        <Part label={t('pictures')} className="pictures">
          <CardPictures card={card} />
        </Part>
      )}
      <Part
        label={t('detail')}
        className="detail"
        field="detail"
        unsure={unsure}
        isEmpty={plainText(clip.detail).trim() === ''}
      >
        <RichTextEditor
          label={t('detail')}
          placeholder={t('detailHint')}
          value={clip.detail}
          onChange={(detail) => change({ detail: [...detail] })}
        />
      </Part>
    </article>
  );
}

interface PartProps {
  readonly label: string;
  readonly className: string;
  readonly field?: Unsure['field'];
  readonly unsure?: readonly Unsure[];
  readonly isEmpty?: boolean;
  /** Beside the label. */
  readonly tool?: ReactNode;
  readonly children: ReactNode;
}

function Part({ label, className, field, unsure = [], isEmpty = false, tool, children }: PartProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <span className="card-label">
        <span id={id} className="label">
          {label}
        </span>
        {tool}
      </span>
      <div className="manuscript-part">
        {children}
        {field && <NotSure field={field} unsure={unsure} isEmpty={isEmpty} />}
      </div>
    </section>
  );
}

/** Makes the first paragraph of the detail the lead, or the lead the first paragraph again. */
function LeadTool({ card: { clip, change } }: { readonly card: CardDraft }) {
  const t = useWords(captureWords);
  const [first] = clip.detail;
  if (clip.lead.trim() !== '') {
    const detail: RichText = [...fromPlainText(clip.lead), ...clip.detail];
    return (
      <IconButton
        icon="down"
        size="s"
        variant="quiet"
        label={t('leadToDetail')}
        onPress={() => change({ lead: '', detail: [...detail] })}
      />
    );
  }
  if (first?.type !== 'paragraph') return null;
  return (
    <IconButton
      icon="up"
      size="s"
      variant="quiet"
      label={t('detailToLead')}
      onPress={() => change({ lead: textOf(first), detail: clip.detail.slice(1) })}
    />
  );
}

const textOf = (block: Block): string => plainText([block]);
