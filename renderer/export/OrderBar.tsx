import type { Failure } from '#shared/errors.ts';
import { useExplain } from '../app/explain.ts';
import { type Translate, useWords } from '../app/words.ts';
import { Button, Callout } from '../ui/index.ts';
import { type ExportKind, exports, useExports } from './exportJob.ts';
import { exportWords } from './words.ts';

interface OrderBarProps {
  readonly issueId: string;
  readonly kinds: readonly ExportKind[];
  /** Why nothing can be exported now; null when it can. */
  readonly reason: string | null;
  onExport(): void;
}

/** Begins the export; says why not, and why the last one failed. */
export function OrderBar({ issueId, kinds, reason, onExport }: OrderBarProps) {
  const t = useWords(exportWords);
  const { running, failure } = useExports();
  return (
    <>
      {failure?.issueId === issueId && <Failed failure={failure.error} />}
      <div className="order">
        {reason && <span className="meta">{reason}</span>}
        <Button
          size="l"
          variant="primary"
          icon="print"
          keys="Mod+Enter"
          isDisabled={running !== null || reason !== null}
          onPress={onExport}
        >
          {t('export', { kinds: kindsInWords(kinds, t) })}
        </Button>
      </div>
    </>
  );
}

function kindsInWords(kinds: readonly ExportKind[], t: Translate<'what.pdf' | 'what.docx' | 'kindsAnd'>): string {
  const [one, other] = kinds.map((kind) => t(`what.${kind}`));
  if (one === undefined) return '';
  return other === undefined ? one : t('kindsAnd', { one, other });
}

function Failed({ failure }: { readonly failure: Failure }) {
  const t = useWords(exportWords);
  const explain = useExplain();
  if (failure.code === 'cancelled') return <Callout tone="info">{t('cancelled')}</Callout>;
  const dismiss = () => exports.set((before) => ({ ...before, failure: null }));
  return (
    <Callout tone="bad" title={t('notWritten')} actions={<Button onPress={dismiss}>{t('dismiss')}</Button>}>
      {explain(failure)}
    </Callout>
  );
}
