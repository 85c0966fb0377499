import { compose, type Document, type IssueContent } from '#shared/compose/index.ts';
import type { DeskClient } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { readMetrics } from '#shared/typeset/compactMetrics.ts';
import { createTypesetter, type FontSet, type Layout, type Template, type Typesetter } from '#shared/typeset/index.ts';

/** An issue's pages as they would be printed now. */
export interface LaidOutIssue {
  readonly document: Document;
  readonly layout: Layout;
  readonly template: Template;
  readonly fonts: FontSet;
  /** Tries changes of the document; see waysOut. */
  readonly typesetter: Typesetter;
}

/** Lays out issues in the window; a change costs what it changes. */
export interface PageRoom {
  /**
   * Gets ready for issues of a publication with this template.
   * @throws DeskError not_found; an Error where a file of the desk cannot be read
   */
  prepare(templateId: string): Promise<void>;
  /**
   * Composes and lays out an issue, or a change of it that is only being tried, such as an entry that is dragged.
   * Entries and pages that say the same are the same objects as before. Null until prepare has been there.
   */
  layOut(content: IssueContent): LaidOutIssue | null;
}

/** @param readFile reads a file of the desk's page by its address */
export function createPageRoom(client: DeskClient, readFile: (address: string) => Promise<Uint8Array>): PageRoom {
  const templates = new Map<string, Template>();
  const typesetters = new Map<Template, Typesetter>();
  let fonts: FontSet | null = null;
  let last: { readonly issueId: string; readonly document: Document } | null = null;

  return {
    async prepare(templateId) {
      const [bytes, template] = await Promise.all([
        fonts ?? readFile('/fonts/metrics.bin'),
        templates.get(templateId) ?? client.call('template.get', { templateId }).then(unwrap),
      ]);
      fonts ??= bytes instanceof Uint8Array ? readMetrics(bytes) : bytes;
      if (!templates.has(templateId)) templates.set(templateId, template);
    },
    layOut(content) {
      const template = content.frozen?.template ?? templates.get(content.publication.templateId);
      if (fonts === null || template === undefined) return null;
      const typesetter = typesetters.get(template) ?? createTypesetter(template, fonts);
      typesetters.set(template, typesetter);
      const { id: issueId } = content.issue;
      const document = compose(content, last?.issueId === issueId ? last.document : undefined);
      last = { issueId, document };
      return { document, layout: typesetter.typeset(document), template, fonts, typesetter };
    },
  };
}
