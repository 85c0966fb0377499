import { compose, type Document, type IssueContent } from '#shared/compose/index.ts';
import { allSteps, type Steps } from '#shared/steps.ts';
import { createTypesetter, type Layout, type Template, type Typesetter } from '#shared/typeset/index.ts';
import { loadFonts } from '../fonts/index.ts';
import { loadTemplate } from '../templates.ts';

export interface LaidOutIssue {
  readonly document: Document;
  readonly layout: Layout;
  readonly template: Template;
}

export interface LayoutRoom {
  /** Composes and lays out an issue; after a change only what changed is done again. */
  layOut(content: IssueContent): LaidOutIssue;
  /** The same, stopping after each entry and page; another layout may run in between. */
  layOutInSteps(content: IssueContent): Steps<LaidOutIssue>;
}

/** Keeps a typesetter a template and the last document, so that laying out the same issue again is quick. */
export function createLayoutRoom(): LayoutRoom {
  const typesetters = new Map<string, Typesetter>();
  let last: { readonly issueId: string; readonly document: Document } | null = null;
  function* layOutInSteps(content: IssueContent): Steps<LaidOutIssue> {
    const { id: issueId } = content.issue;
    const template = content.frozen?.template ?? loadTemplate(content.publication.templateId);
    // A template that was frozen may differ from the one that goes by its id now.
    const key = JSON.stringify(template);
    const typesetter = typesetters.get(key) ?? createTypesetter(template, loadFonts().metrics);
    typesetters.set(key, typesetter);
    yield;
    const document = compose(content, last?.issueId === issueId ? last.document : undefined);
    last = { issueId, document };
    const layout = yield* typesetter.typesetInSteps(document);
    return { document, layout, template };
  }
  return { layOutInSteps, layOut: (content) => allSteps(layOutInSteps(content)) };
}
