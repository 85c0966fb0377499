import type { fromMarkdown } from 'mdast-util-from-markdown';

/** A parsed Markdown text, and whatever stands in one. */
export type MarkdownTree = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownTree | MarkdownTree['children'][number];
export type MarkdownNodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { readonly type: Type }>;
