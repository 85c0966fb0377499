import type { Document, DocumentEntry, DocumentSection } from '../compose/document.ts';
import type { SectionFormat } from '../model/index.ts';
import { allSteps, type Steps } from '../steps.ts';
import { type BodyPagePlan, type Overflow, planSection } from './body/planSection.ts';
import type { Context } from './context.ts';
import type { Layout, Page, PlacedEntry, PlacedSection } from './displayList.ts';
import { type SetEntry, setEntry } from './entry/setEntry.ts';
import { findingsOf } from './findings.ts';
import type { FontSet } from './fontMetrics.ts';
import { paintBodyPage } from './pages/bodyPage.ts';
import { planClosing } from './pages/closing.ts';
import { paintContents } from './pages/contentsPages.ts';
import { setRow } from './pages/contentsRows.ts';
import { paintCover } from './pages/coverPage.ts';
import { regionsOf } from './pages/regionIndex.ts';
import { placeEntries, placeSections } from './placements.ts';
import { structureOf } from './structure.ts';
import type { Template } from './template.ts';
import type { SetLine } from './text/setLine.ts';

export interface Typesetter {
  readonly template: Template;
  /** Lays out a document. Entries, and pages, that are the same objects as last time are not laid out again. */
  typeset(document: Document): Layout;
  /** The same, stopping after each entry and page; another layout may run in between. */
  typesetInSteps(document: Document): Steps<Layout>;
  /** Says what would come of a document without drawing its pages; the last layout's pages stay remembered. */
  attempt(document: Document): Attempt;
}

export interface Attempt {
  readonly bodyPages: number;
  readonly overflows: readonly Overflow[];
  /** Height in pt of the highest picture that an entry has on its pages; 0 without pictures. */
  pictureHeight(entryId: string): number;
}

/**
 * Makes a typesetter. Its result depends on the document, the template and the fonts alone; what it remembers between
 * calls only saves work: set paragraphs an entry, and the pages of the last layout.
 */
export function createTypesetter(template: Template, fonts: FontSet): Typesetter {
  let memory: Memory | null = null;
  const memoryFor = (document: Document): Memory => {
    const key = JSON.stringify([document.brandColor, document.placeLine, document.logo]);
    if (memory?.key !== key) memory = newMemory(key, contextFor(template, fonts, document));
    return memory;
  };
  return {
    template,
    typeset: (document) => allSteps(layOut(memoryFor(document), document)),
    typesetInSteps: (document) => layOut(memoryFor(document), document),
    attempt: (document) => attempt(memoryFor(document), document),
  };
}

/** What is kept from one layout to the next, for one colour, one logo and one choice of place lines. */
interface Memory {
  readonly key: string;
  readonly context: Context;
  readonly entries: WeakMap<DocumentEntry, Partial<Record<SectionFormat, SetEntry>>>;
  readonly rows: WeakMap<DocumentEntry, SetLine[]>;
  pages: readonly { readonly plan: BodyPagePlan; readonly page: Page }[];
  document: Document | null;
}

function newMemory(key: string, context: Context): Memory {
  return { key, context, entries: new WeakMap(), rows: new WeakMap(), pages: [], document: null };
}

function contextFor(template: Template, fonts: FontSet, document: Document): Context {
  const brand = document.brandColor;
  const colors = brand === null ? template.colors : { ...template.colors, brand };
  return { template: { ...template, colors }, fonts, placeLine: document.placeLine, logo: document.logo };
}

function* layOut(memory: Memory, document: Document): Steps<Layout> {
  const { context } = memory;
  yield* setEntries(memory, document);
  const plans = planBody(memory, document);
  const bodyPlans = plans.flatMap((plan) => plan.pages);
  const starts = plans.map((_, index) => plans.slice(0, index).reduce((sum, plan) => sum + plan.pages.length, 0));
  const folios = folioMap(bodyPlans);
  const sections: PlacedSection[] = placeSections(context, document.sections, starts);
  const contents = paintContents(context, {
    document,
    folioOf: folios,
    sections,
    bodyPages: bodyPlans.length,
    rowOf: (entry) => rowOf(memory, entry),
  });
  yield;
  const cover = paintCover(context, document, folios);
  const body = yield* paintBody(memory, document, bodyPlans);
  const firstBodyPage = 1 + contents.length;
  const overflows = plans.flatMap((plan, index) =>
    plan.overflows.map((overflow) => ({ ...overflow, page: (starts[index] ?? 0) + overflow.page })),
  );
  const excess = new Map(overflows.map(({ entryId, lines }) => [entryId, lines]));
  const entries: PlacedEntry[] = placeEntries(context, bodyPlans, excess, firstBodyPage);
  const pages = [cover, ...contents, ...body];
  return {
    pages,
    counts: { cover: 1, contents: contents.length, body: body.length },
    sections: sections.map((section) => ({ ...section, pageIndex: firstBodyPage + section.folio - 1 })),
    entries,
    structure: structureOf(context, document, document.regionIndex ? regionsOf(document, folios) : []),
    findings: findingsOf(context, {
      document,
      pages,
      plans: bodyPlans,
      overflows,
      firstBodyPage,
      missingOf: (entry, format) => setOf(memory, entry, format).missing,
    }),
  };
}

function attempt(memory: Memory, document: Document): Attempt {
  const plans = planBody(memory, document);
  const placements = plans.flatMap((plan) => plan.pages).flatMap((page) => page.placements);
  return {
    bodyPages: plans.reduce((sum, plan) => sum + plan.pages.length, 0),
    overflows: plans.flatMap((plan) => plan.overflows),
    pictureHeight: (entryId) => {
      const items = placements.flatMap(({ set, fragment }) => (set.entry.id === entryId ? fragment.items : []));
      return Math.max(0, ...items.flatMap((item) => (item.kind === 'picture' ? [item.height] : [])));
    },
  };
}

function planBody(memory: Memory, document: Document): ReturnType<typeof planSection>[] {
  const closing = planClosing(memory.context, document);
  return document.sections.map((section, index) => {
    const sets = section.entries.map((entry) => setOf(memory, entry, section.format));
    const isLast = index === document.sections.length - 1;
    return planSection(memory.context, section, sets, isLast ? closing : null);
  });
}

/** Sets what is not set yet: the costly part of a layout. */
function* setEntries(memory: Memory, { sections }: Document): Steps<void> {
  for (const { entries, format } of sections) {
    for (const entry of entries) {
      setOf(memory, entry, format);
      rowOf(memory, entry);
      yield;
    }
  }
}

function setOf(memory: Memory, entry: DocumentEntry, format: SectionFormat): SetEntry {
  const known = memory.entries.get(entry) ?? {};
  const set = known[format] ?? setEntry(memory.context, entry, format);
  if (!known[format]) memory.entries.set(entry, { ...known, [format]: set });
  return set;
}

function rowOf(memory: Memory, entry: DocumentEntry): readonly SetLine[] {
  const lines = memory.rows.get(entry) ?? setRow(memory.context, entry);
  memory.rows.set(entry, lines);
  return lines;
}

function folioMap(plans: readonly BodyPagePlan[]): Map<string, number> {
  const folios = new Map<string, number>();
  for (const [index, plan] of plans.entries()) {
    for (const placement of plan.placements) {
      if (placement.starts) folios.set(placement.set.entry.id, index + 1);
    }
  }
  return folios;
}

function* paintBody(memory: Memory, document: Document, plans: readonly BodyPagePlan[]): Steps<Page[]> {
  const { pages: known, document: last } = memory;
  const sameFurniture = last !== null && hasSameFurniture(last, document);
  const painted: Memory['pages'][number][] = [];
  for (const [index, plan] of plans.entries()) {
    const before = known[index];
    if (sameFurniture && before && isSamePlan(before.plan, plan)) painted.push(before);
    else {
      painted.push({ plan, page: paintBodyPage(memory.context, document, plan, String(index + 1)) });
      yield;
    }
  }
  memory.pages = painted;
  memory.document = document;
  return painted.map(({ page }) => page);
}

function hasSameFurniture(before: Document, now: Document): boolean {
  return (
    before.publication === now.publication &&
    before.label === now.label &&
    before.brand === now.brand &&
    before.site === now.site &&
    before.closingNote === now.closingNote
  );
}

function isSamePlan(before: BodyPagePlan, now: BodyPagePlan): boolean {
  return (
    before.opens === now.opens &&
    before.closing?.from === now.closing?.from &&
    before.closing?.to === now.closing?.to &&
    hasSameTitle(before.section, now.section, now.opens) &&
    before.placements.length === now.placements.length &&
    before.placements.every((placement, index) => {
      const other = now.placements[index];
      return other && other.fragment === placement.fragment && other.line === placement.line;
    })
  );
}

function hasSameTitle(before: DocumentSection, now: DocumentSection, opens: boolean): boolean {
  if (before.id !== now.id || before.title !== now.title) return false;
  return !opens || before.entries.length === now.entries.length;
}
