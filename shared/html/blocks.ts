/** A stretch of text with the same marks, as it was read from HTML. */
export interface HtmlRun {
  readonly t: string;
  readonly b?: true;
  readonly i?: true;
  readonly u?: true;
  readonly s?: true;
  readonly sup?: true;
  readonly sub?: true;
  /** http, https or mailto. */
  readonly href?: string;
}

/** The marks of a run. */
export type HtmlMarks = Omit<HtmlRun, 't'>;

export interface HtmlCell {
  /** Paragraphs in it are parted by a line feed. */
  readonly runs: readonly HtmlRun[];
  /** Columns and rows that it takes, where more than one. */
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly header?: true;
}

export interface HtmlPicture {
  readonly type: 'picture';
  /** http, https, or a data address of a picture. */
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
}

export interface HtmlTable {
  readonly type: 'table';
  /** A cell stands in the row where it begins. */
  readonly rows: readonly (readonly HtmlCell[])[];
  readonly caption?: string;
}

export interface HtmlList {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The first number, where it is not 1. */
  readonly start?: number;
  /** Lists within lists are flattened. */
  readonly items: readonly (readonly HtmlRun[])[];
}

/** What is left of HTML: our own blocks with a few marks, and addresses that may be kept. */
export type HtmlBlock =
  | { readonly type: 'paragraph' | 'quote'; readonly runs: readonly HtmlRun[] }
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly HtmlRun[] }
  | HtmlList
  | HtmlTable
  | HtmlPicture;

/** Why something could not come along. */
export type DropReason =
  | 'hidden'
  | 'deleted'
  | 'comment'
  | 'field'
  | 'script'
  | 'tracker'
  | 'localPicture'
  | 'webPicture'
  | 'badPicture'
  | 'media'
  | 'form'
  | 'link'
  | 'strike'
  | 'tooLong';

export interface Dropped {
  /** The name or words of a picture, the words of a link; else nothing. Never what was hidden, and never markup. */
  readonly what: string;
  readonly why: DropReason;
  readonly count: number;
}

export interface ReadBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly dropped: readonly Dropped[];
}

export const runsText = (runs: readonly HtmlRun[]): string => runs.map((run) => run.t).join('');

/** The plain text of a block: a line for each item or row, cells parted by a tab. */
export function blockText(block: HtmlBlock): string {
  switch (block.type) {
    case 'list':
      return block.items.map(runsText).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => runsText(cell.runs)).join('\t')).join('\n');
    case 'picture':
      return block.caption;
    default:
      return runsText(block.runs);
  }
}
