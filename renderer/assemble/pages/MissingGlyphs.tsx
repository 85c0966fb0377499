import type { MissingGlyphFinding } from '#shared/typeset/index.ts';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../app/words.ts';
import { entriesById, type LaidOut } from '../../issue/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { assembleWords } from '../words.ts';

interface MissingGlyphsProps {
  readonly laidOut: LaidOut;
  readonly findings: readonly MissingGlyphFinding[];
}

/** Characters that no font has, where they stand, and the way there. */
export function MissingGlyphs({ laidOut, findings }: MissingGlyphsProps) {
  const t = useWords(assembleWords);
  const count = new Set(findings.flatMap(({ characters }) => characters)).size;
  return (
    <section className="card over-card" aria-label={t('missingTitle', { count })}>
      <Icon name="error" />
      <div>
        <b role="alert">{t('missingTitle', { count })}</b>
        <p>{t('missingText')}</p>
        <ul className="missing-list">
          {findings.map((finding) => (
            <Missing key={finding.entryId} laidOut={laidOut} finding={finding} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Missing({ laidOut, finding }: { readonly laidOut: LaidOut; readonly finding: MissingGlyphFinding }) {
  const t = useWords(assembleWords);
  const { entryId } = finding;
  const characters = finding.characters.join(' ');
  const entry = laidOut.layout.entries.find(({ id }) => id === entryId);
  const clipId = entryId === null ? undefined : entriesById(laidOut.content.issue).get(entryId)?.clipId;
  return (
    <li>
      <span className="clip">
        {entry ? t('missingIn', { headline: entry.headline, characters }) : t('missingElsewhere', { characters })}
      </span>
      <Button
        size="s"
        onPress={() => go(clipId === undefined ? { screen: 'publication' } : { screen: 'library', clipId, entryId })}
      >
        {t('goChange')}
      </Button>
    </li>
  );
}
