import type { Command } from '../command.ts';
import { bundle } from './bundle.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { exportIssue } from './exportIssue.ts';
import { extract } from './extract.ts';
import { importFiles } from './importFiles.ts';
import { importIssue } from './importIssue.ts';
import { issues } from './issues.ts';
import { layout } from './layout.ts';
import { search } from './search.ts';
import { similar } from './similar.ts';
import { style } from './style.ts';

/** The commands of the desk's command line, by name. */
export const commands: Readonly<Record<string, Command>> = {
  create,
  'import-issue': importIssue,
  import: importFiles,
  extract,
  issues,
  layout,
  export: exportIssue,
  search,
  check,
  style,
  similar,
  bundle,
};
