import { type ReactNode, type Ref, useId, useRef, useState } from 'react';
import type { RichText } from '#shared/model/index.ts';
import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { useWords } from '../app/words.ts';
import { type Dropped, PlainTextEditor, RichTextEditor, type TextEditorHandle, useTextSteps } from '../editor/index.ts';
import { focusList } from '../library/focus.ts';
import { Button, Callout } from '../ui/index.ts';
import { clipWords } from './clipWords.ts';
import { Pictures, pictureTypes } from './pictures/Pictures.tsx';
import { useClipSaver } from './saving/useClipSaver.ts';
import type { EditedClip } from './useClip.ts';

interface ManuscriptProps {
  readonly clip: EditedClip;
}

/** The clip as it will be printed: headline, lead, pictures, detail, with the printed marks in the margin. */
export function Manuscript({ clip }: ManuscriptProps) {
  const t = useWords(clipWords);
  const lead = useRef<TextEditorHandle>(null);
  return (
    <article
      className="manuscript"
      data-clip={clip.id}
      aria-label={t('manuscript')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        focusList();
      }}
    >
      <Part label={t('headline')} className="headline">
        <span className="dot" aria-hidden="true" />
        <HeadlineField clip={clip} onEnter={() => lead.current?.focus()} />
      </Part>
      <Part label={t('lead')} className="lead">
        <LeadField clip={clip} handle={lead} />
      </Part>
      <Part label={t('pictures')} className="pictures">
        <Pictures clip={clip} />
      </Part>
      <Part label={t('detail')} className="detail">
        <DetailField clip={clip} />
      </Part>
    </article>
  );
}

interface PartProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Part({ label, className, children }: PartProps) {
  const id = useId();
  return (
    <section className={className} aria-labelledby={id}>
      <span id={id} className="label">
        {label}
      </span>
      <div className="manuscript-part">{children}</div>
    </section>
  );
}

function HeadlineField({ clip, onEnter }: ManuscriptProps & { onEnter(): void }) {
  const t = useWords(clipWords);
  const { save } = useClipSaver();
  const text = useTextSteps({
    value: clip.headline,
    readAt: clip.readAt,
    save: (headline, step) => save(clip.id, { headline }, step),
  });
  return (
    <PlainTextEditor
      kind="headline"
      label={t('headline')}
      placeholder={t('headlineHint')}
      value={text.value}
      onChange={text.onChange}
      onPause={text.onPause}
      onEnter={onEnter}
      isReadOnly={clip.trashedAt !== null}
    />
  );
}

function LeadField({ clip, handle }: ManuscriptProps & { readonly handle: Ref<TextEditorHandle> }) {
  const t = useWords(clipWords);
  const { save } = useClipSaver();
  const text = useTextSteps({
    value: clip.lead,
    readAt: clip.readAt,
    save: (lead, step) => save(clip.id, { lead }, step),
  });
  return (
    <PlainTextEditor
      ref={handle}
      kind="lead"
      label={t('lead')}
      placeholder={t('leadHint')}
      value={text.value}
      onChange={text.onChange}
      onPause={text.onPause}
      isReadOnly={clip.trashedAt !== null}
    />
  );
}

function DetailField({ clip }: ManuscriptProps) {
  const t = useWords(clipWords);
  const { client } = useDesk();
  const { save } = useClipSaver();
  const editor = useRef<TextEditorHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const [dropped, setDropped] = useState<readonly Dropped[]>([]);
  const text = useTextSteps<RichText>({
    value: clip.detail,
    readAt: clip.readAt,
    save: (detail, step) => save(clip.id, { detail: [...detail] }, step),
  });
  async function addPictures(files: readonly File[]): Promise<void> {
    if (files.length === 0) return input.current?.click();
    for (const file of files) {
      const result = await client.call('asset.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
      if (result.ok) editor.current?.insertPicture(result.value.id, '');
      else reportProblem(result.error);
    }
  }
  return (
    <>
      {dropped.length > 0 && (
        <Callout tone="warn" actions={<Button onPress={() => setDropped([])}>{t('understood')}</Button>}>
          {t('dropped', { count: dropped.length, what: dropped.map(({ what }) => what).join('、') })}
        </Callout>
      )}
      <RichTextEditor
        ref={editor}
        label={t('detail')}
        placeholder={t('detailHint')}
        value={text.value}
        onChange={text.onChange}
        onPause={text.onPause}
        onAddPicture={(files) => void addPictures(files)}
        onDropped={setDropped}
        isReadOnly={clip.trashedAt !== null}
      />
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join()}
        hidden
        onChange={({ target }) => {
          void addPictures([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
