import { type Block, type Original, plainText, type Run, type StoredClip } from '#shared/model/index.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { useUndoToast } from '../../library/actions/useUndoToast.ts';
import { classes, IconButton } from '../../ui/index.ts';
import { useClipSaver } from '../saving/useClipSaver.ts';
import { originalWords } from './originalWords.ts';

interface OriginalTextProps {
  readonly clip: StoredClip;
  readonly original: Original;
}

/** The original paragraph by paragraph; those that the clip has no longer can be taken back into its detail. */
export function OriginalText({ clip, original }: OriginalTextProps) {
  const t = useWords(originalWords);
  const { save } = useClipSaver();
  const say = useUndoToast();
  const kept = new Set([...clip.lead.split('\n'), ...clip.detail.map((block) => plainText([block]))]);

  const isKept = (block: Block): boolean => block.type === 'picture' || kept.has(plainText([block]));

  async function takeBack(block: Block): Promise<void> {
    await flushAll();
    await save(clip.id, { detail: [...clip.detail, block] });
    await say(t('takenBack'));
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="original-text" aria-label={t('asCaptured')} tabIndex={0}>
      <h3>{original.title}</h3>
      {original.text.length > 0 && (
        <p className="original-legend meta">{t(original.text.every(isKept) ? 'allKept' : 'someGone')}</p>
      )}
      {original.text.map((block, index) => {
        const text = plainText([block]);
        const isGone = !isKept(block);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an original never changes
          <div key={index} className={classes('original-block', !isGone && 'is-kept')}>
            <BlockText block={block} />
            {isGone && clip.trashedAt === null && (
              <IconButton
                icon="enter"
                size="s"
                variant="quiet"
                label={t('takeBack', { text: text.slice(0, 12) })}
                onPress={() => void takeBack(block)}
              />
            )}
          </div>
        );
      })}
      {original.text.length === 0 && <p className="sub">{t('noText')}</p>}
    </section>
  );
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{textOf(block.runs)}</p>;
    case 'quote':
      return <blockquote>{textOf(block.runs)}</blockquote>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an original never changes
            <li key={index}>{textOf(item)}</li>
          ))}
        </ul>
      );
    default:
      return <p className="original-rows">{plainText([block])}</p>;
  }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
