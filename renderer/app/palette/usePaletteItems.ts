import { useEffect, useState } from 'react';
import type { IconName } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { type Command, useAllCommands } from '../commands/commands.ts';
import { formatKeys } from '../commands/formatKeys.ts';
import { go } from '../navigation.ts';
import { useRead } from '../reads.ts';
import { useWords } from '../words.ts';
import { type Match, matchTitle } from './match.ts';
import { loadReadings, type ReadAloud } from './pinyin.ts';

export interface PaletteItem {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly match: Match;
  /** Pinyin of the title, where that is how it was found. */
  readonly reading: string;
  /** At the end of the line: keys, where it stands. */
  readonly note: string;
  readonly isKeys: boolean;
  readonly run: () => void;
}

const groupIcons: Readonly<Record<Command['group'], IconName>> = {
  go: 'arrow',
  clip: 'text',
  issue: 'stack',
  edit: 'edit',
  view: 'spread',
  library: 'folder',
  help: 'info',
};

export type PaletteGroup = 'commands' | 'clips' | 'issues' | 'sources';
const mostOfAGroup = 8;

/** What the palette offers for a query: commands, issues and sources by Chinese or pinyin, clips by their text. */
export function usePaletteItems(query: string): Readonly<Record<PaletteGroup, readonly PaletteItem[]>> {
  const t = useWords(appWords);
  const readAloud = useReadings();
  const commands = useAllCommands();
  const { data: issues = [] } = useRead('issue.list', {});
  const { data: sources = [] } = useRead('source.list', {});
  const wanted = query.trim();
  const { data: found } = useRead(
    'search.clips',
    { query: wanted, limit: mostOfAGroup },
    { enabled: wanted !== '', keep: true },
  );

  function fitting(items: readonly Omit<PaletteItem, 'match' | 'reading'>[]): PaletteItem[] {
    return items
      .flatMap((item) => {
        const reading = readAloud?.(item.title) ?? null;
        const match = matchTitle(query, item.title, reading);
        return match
          ? [{ ...item, match, reading: match.rank >= 2 && match.rank < 9 ? (reading?.shown ?? '') : '' }]
          : [];
      })
      .sort((a, b) => a.match.rank - b.match.rank)
      .slice(0, wanted === '' ? 40 : mostOfAGroup);
  }

  const commandItems = commands
    .filter(({ hidden, enabled }) => hidden !== true && enabled !== false)
    .map(({ id, title, group, keys, run }) => ({
      id: `command:${id}`,
      icon: groupIcons[group],
      title,
      note: keys?.[0] === undefined ? '' : formatKeys(keys[0]),
      isKeys: true,
      run,
    }));
  if (wanted === '') return { commands: fitting(commandItems), clips: [], issues: [], sources: [] };
  return {
    commands: fitting(commandItems),
    clips: (found?.hits ?? []).map(({ id, headline, usedIn }) => ({
      id: `clip:${id}`,
      icon: 'text',
      title: headline,
      match: matchTitle(query, headline, null) ?? { rank: 9, from: 0, to: 0 },
      reading: '',
      note: usedIn[0]?.label ?? '',
      isKeys: false,
      run: () => go({ screen: 'library', clipId: id }),
    })),
    issues: fitting(
      issues.map(({ id, publicationId, label, status }) => ({
        id: `issue:${id}`,
        icon: 'book',
        title: label,
        note: t(status),
        isKeys: false,
        run: () => go({ screen: 'assemble', publicationId, issueId: id, entryId: null }),
      })),
    ),
    sources: fitting(
      sources.map(({ source }) => ({
        id: `source:${source.id}`,
        icon: 'globe',
        title: source.name,
        note: '',
        isKeys: false,
        run: () => go({ screen: 'library', sourceId: source.id }),
      })),
    ),
  };
}

function useReadings(): ReadAloud | null {
  const [readAloud, setReadAloud] = useState<ReadAloud | null>(null);
  useEffect(() => {
    void loadReadings().then((loaded) => setReadAloud(() => loaded));
  }, []);
  return readAloud;
}
