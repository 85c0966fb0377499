import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import type { Dropped } from '#shared/html/index.ts';
import { newId, type RichText } from '#shared/model/index.ts';
import { useDesk } from '../app/desk.ts';
import { flushTyped } from '../app/pending.ts';
import { reportProblem } from '../app/problems.ts';
import { useWords } from '../app/words.ts';
import {
  LeftBehind,
  mergeTexts,
  normalise,
  PlainTextEditor,
  RichTextEditor,
  type TextEditorHandle,
  useTextSteps,
} from '../editor/index.ts';
import { focusList } from '../library/focus.ts';
import { toast } from '../ui/index.ts';
import { clipWords } from './clipWords.ts';
import { CaptionFindings } from './findings/CaptionFindings.tsx';
import { type ClipFindings, useClipFindingActions } from './findings/useClipFindingActions.ts';
import { useClipFindingCommands } from './findings/useClipFindingCommands.ts';
import { useFieldFindings } from './findings/useFieldFindings.tsx';
import { noteLeftBehind, useLeftBehind } from './leftBehind.ts';
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
  const findings = useClipFindingActions(clip);
  useClipFindingCommands(findings);
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
        <HeadlineField clip={clip} findings={findings} onEnter={() => lead.current?.focus()} />
      </Part>
      <Part label={t('lead')} className="lead">
        <LeadField clip={clip} findings={findings} handle={lead} />
      </Part>
      <Part label={t('pictures')} className="pictures">
        <Pictures clip={clip} />
        <CaptionFindings pictures={clip.pictures} findings={findings} />
      </Part>
      <Part label={t('detail')} className="detail">
        <DetailField clip={clip} findings={findings} />
      </Part>
    </article>
  );
}

interface FieldProps extends ManuscriptProps {
  readonly findings: ClipFindings;
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

function HeadlineField({ clip, findings, onEnter }: FieldProps & { onEnter(): void }) {
  const editor = useRef<TextEditorHandle>(null);
  const { card, ...marks } = useFieldFindings('headline', findings, editor);
  const t = useWords(clipWords);
  const { save } = useClipSaver();
  const text = useTextSteps({
    value: clip.headline,
    readAt: clip.readAt,
    save: (headline, step) => save(clip.id, { headline }, step),
  });
  return (
    <>
      <PlainTextEditor
        ref={editor}
        {...marks}
        kind="headline"
        label={t('headline')}
        placeholder={t('headlineHint')}
        value={text.value}
        onChange={text.onChange}
        onPause={text.onPause}
        onEnter={onEnter}
        isReadOnly={clip.trashedAt !== null}
      />
      {card}
    </>
  );
}

function LeadField({ clip, findings, handle }: FieldProps & { readonly handle: RefObject<TextEditorHandle | null> }) {
  const { card, ...marks } = useFieldFindings('lead', findings, handle);
  const t = useWords(clipWords);
  const { save } = useClipSaver();
  const text = useTextSteps({
    value: clip.lead,
    readAt: clip.readAt,
    save: (lead, step) => save(clip.id, { lead }, step),
  });
  return (
    <>
      <PlainTextEditor
        ref={handle}
        {...marks}
        kind="lead"
        label={t('lead')}
        placeholder={t('leadHint')}
        value={text.value}
        onChange={text.onChange}
        onPause={text.onPause}
        isReadOnly={clip.trashedAt !== null}
      />
      {card}
    </>
  );
}

function DetailField({ clip, findings }: FieldProps) {
  const t = useWords(clipWords);
  const { client } = useDesk();
  const { save } = useClipSaver();
  const editor = useRef<TextEditorHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const { card, ...marks } = useFieldFindings('detail', findings, editor);
  const dropped = useLeftBehind(clip.id);
  const text = useTextSteps<RichText>({
    value: clip.detail,
    readAt: clip.readAt,
    save: (detail, step) => save(clip.id, { detail: [...detail] }, step),
  });
  /** Takes a picture into the library; gives its asset, or what is wrong with it. */
  const store = (bytes: Uint8Array<ArrayBuffer>) => client.call('asset.add', { bytes });
  async function addPictures(files: readonly File[]): Promise<void> {
    if (files.length === 0) return input.current?.click();
    const added: string[] = [];
    for (const file of files) {
      const result = await store(new Uint8Array(await file.arrayBuffer()));
      if (result.ok) added.push(result.value.id);
      else reportProblem(result.error);
    }
    if (added.length > 0) editor.current?.insertPictures(added);
  }
  async function storePicture(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
    const result = await store(bytes);
    return result.ok ? result.value.id : null;
  }
  /** Brings in what was pasted once its pictures are stored, though the clip has been left; what was typed since stays. */
  async function takeLate(before: RichText, after: RichText): Promise<void> {
    await flushTyped();
    const now = await client.call('clip.get', { clipId: clip.id });
    if (!now.ok) return reportProblem(now.error);
    const detail = mergeTexts(before, after, normalise(now.value.detail));
    await save(clip.id, { detail: [...detail] }, newId());
  }
  const isThere = useRef(true);
  useLayoutEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  function tellDropped(left: readonly Dropped[]): void {
    noteLeftBehind(clip.id, left);
    const count = left.reduce((sum, each) => sum + each.count, 0);
    if (!isThere.current && count > 0) toast(t('leftBehindIn', { headline: clip.headline, count }));
  }
  return (
    <>
      <LeftBehind dropped={dropped} onClose={() => noteLeftBehind(clip.id, [])} />
      <RichTextEditor
        ref={editor}
        {...marks}
        label={t('detail')}
        placeholder={t('detailHint')}
        value={text.value}
        onChange={text.onChange}
        onPause={text.onPause}
        onAddPicture={(files) => void addPictures(files)}
        storePicture={storePicture}
        onDropped={tellDropped}
        onLate={takeLate}
        isReadOnly={clip.trashedAt !== null}
      />
      {card}
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
