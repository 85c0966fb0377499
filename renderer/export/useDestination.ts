import { useState } from 'react';
import type { IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { fileNameFor } from '#shared/numbering/index.ts';
import { useShell } from '../app/shell.tsx';
import { type ExportKind, exportKinds } from './exportJob.ts';

export interface Destination {
  readonly kinds: readonly ExportKind[];
  setKind(kind: ExportKind, isChosen: boolean): void;
  readonly folder: string;
  setFolder(folder: string): void;
  /** Remembers the folder for the next time. */
  keepFolder(): void;
  /** Without ending. */
  readonly name: string;
  setName(name: string): void;
  /** Whether the name is not what the publication's pattern gives. */
  readonly isOwnName: boolean;
  resetName(): void;
}

/** The name that the publication's pattern gives the files of an issue, or of an earlier edition. */
export function nameOf(publication: Publication, issue: IssueSummary, edition = issue.edition): string {
  const { label, publishedOn, number } = issue;
  const named = { publication: publication.name, label, total: number.total, publishedOn, edition };
  return fileNameFor(publication.fileNamePattern, named);
}

/** Where the next export goes, what it is called and which files it makes. The name is for this issue and this time. */
export function useDestination(publication: Publication, issue: IssueSummary): Destination {
  const { settings, folders, saveSettings } = useShell();
  const proposed = settings.exportFolder === '' ? folders.exports : settings.exportFolder;
  const [typed, setTyped] = useState<string | null>(null);
  const [own, setOwn] = useState<{ readonly issue: string; readonly name: string } | null>(null);
  const pattern = nameOf(publication, issue);
  const issueKey = `${issue.id} ${issue.edition}`;
  const ownName = own?.issue === issueKey ? own.name : null;
  return {
    kinds: settings.exportKinds,
    setKind: (kind, isChosen) => {
      const kept = exportKinds.filter((each) => (each === kind ? isChosen : settings.exportKinds.includes(each)));
      void saveSettings({ exportKinds: kept });
    },
    folder: typed ?? proposed,
    setFolder: setTyped,
    keepFolder: () => {
      const folder = (typed ?? '').trim();
      setTyped(null);
      if (folder !== '' && folder !== proposed) void saveSettings({ exportFolder: folder });
    },
    name: ownName ?? pattern,
    setName: (name) => setOwn({ issue: issueKey, name }),
    isOwnName: ownName !== null && ownName !== pattern,
    resetName: () => setOwn(null),
  };
}
