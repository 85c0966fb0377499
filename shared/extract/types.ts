import type { DropReason, HtmlBlock } from '../html/blocks.ts';

/** A picture of the article. */
export interface ArticlePicture {
  /** As the page writes it, lazy attributes first. */
  readonly src: string;
  /** In full; the same as `src` where the page's address is not known. */
  readonly abs: string;
  readonly alt: string;
  readonly caption: string;
}

/** Why a part of a page did not come along. */
export type ArticleDropReason =
  | DropReason
  /** Navigation, lists of other articles, comments, footers: what stands around the article. */
  | 'surroundings'
  /** Headline, date and source, which are fields of their own. */
  | 'byline'
  /** Editors' names, notices and buttons after the article. */
  | 'tail';

export interface ArticleDropped {
  /** Name of a picture or words of a link; empty for text, which is never repeated here. */
  readonly what: string;
  readonly why: ArticleDropReason;
  readonly count: number;
}

export type ArticleField = 'title' | 'date' | 'source' | 'author' | 'body';

/** A field that wants the editor's eye. */
export interface ArticleDoubt {
  readonly field: ArticleField;
  /** One sentence for the user, in Chinese. */
  readonly why: string;
}

/** An article, taken out of what stood around it. A field that was not found is empty, the date null. */
export interface Extracted {
  readonly title: string;
  /** ISO 8601 calendar date, in China's time. */
  readonly date: string | null;
  readonly source: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly HtmlBlock[];
  readonly images: readonly ArticlePicture[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly dropped: readonly ArticleDropped[];
  readonly unsure: readonly ArticleDoubt[];
  /** The name of the site, where the page tells it. */
  readonly siteName: string;
}

export interface ExtractOptions {
  /** Address of the page. */
  readonly url?: string;
  /** Today, for dates without a year. */
  readonly now?: Date;
}
