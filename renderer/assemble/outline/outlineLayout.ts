import { type DropTarget, type Key, LayoutInfo, ListLayout, Rect } from 'react-aria-components';
import type { LayoutNode, ListLayoutOptions, Node } from 'react-stately';
import type { DocumentEntry, DocumentSection } from '#shared/compose/index.ts';

type Row = DocumentSection | DocumentEntry;
type ItemDropTarget = Extract<DropTarget, { readonly type: 'item' }>;

/** Where rows make room for what is dragged. */
export interface Gap {
  readonly target: DropTarget;
  /** The row that moves down; null at the end, where there is room. */
  readonly before: Key | null;
}

export interface OutlineLayoutOptions extends ListLayoutOptions {
  readonly opening: Gap | null;
}

/** px */
export const rowHeight = 28;
const sectionHeight = 38;
const gapHeight = 34;

/** Rows of the outline: sections taller than entries, and a gap where something would be dropped. */
export class OutlineLayout extends ListLayout<Row, OutlineLayoutOptions> {
  private opening: Gap | null = null;

  constructor() {
    super({ rowSize: rowHeight });
  }

  override shouldInvalidateLayoutOptions(next: OutlineLayoutOptions, before: OutlineLayoutOptions): boolean {
    return next.opening !== before.opening || super.shouldInvalidateLayoutOptions(next, before);
  }

  override update(context: Parameters<ListLayout<Row, OutlineLayoutOptions>['update']>[0]): void {
    this.opening = context.layoutOptions?.opening ?? null;
    super.update(context);
  }

  protected override buildChild(node: Node<Row>, x: number, y: number, parentKey: Key | null): LayoutNode {
    const room = this.opening?.before === node.key ? gapHeight : 0;
    return super.buildChild(node, x, y + room, parentKey);
  }

  protected override buildItem(node: Node<Row>, x: number, y: number): LayoutNode {
    const built = super.buildItem(node, x, y);
    if (node.level > 0) return built;
    built.layoutInfo.rect.height = sectionHeight;
    return { ...built, validRect: built.layoutInfo.rect.intersection(this.requestedRect) };
  }

  /** Over the gap, what is dropped goes where the gap is; over a row that cannot take it, beside that row's section. */
  override getDropTargetFromPoint(x: number, y: number, isValid: (target: DropTarget) => boolean): DropTarget | null {
    const at = y + (this.virtualizer?.visibleRect.y ?? 0);
    const gap = this.gapRect();
    if (this.opening && gap && at >= gap.y && at < gap.maxY) return this.opening.target;
    const target = super.getDropTargetFromPoint(x, y, isValid);
    if (target?.type !== 'item' || isValid(target)) return target;
    return this.besideSection(target.key, at, isValid) ?? target;
  }

  private besideSection(key: Key, at: number, isValid: (target: DropTarget) => boolean): DropTarget | null {
    const section = this.collection.getItem(key)?.parentKey ?? key;
    const top = this.getLayoutInfo(section)?.rect.y ?? 0;
    const isUpper = at < (top + this.endOf(section)) / 2;
    const target = { type: 'item', key: section, dropPosition: isUpper ? 'before' : 'after' } as const;
    return isValid(target) ? target : null;
  }

  /** Bottom of the last row of a section, or of an entry. */
  private endOf(key: Key): number {
    const level = this.collection.getItem(key)?.level ?? 0;
    let last = key;
    for (let next = this.collection.getKeyAfter(key); next !== null; next = this.collection.getKeyAfter(next)) {
      if ((this.collection.getItem(next)?.level ?? 0) <= level) break;
      last = next;
    }
    return this.getLayoutInfo(last)?.rect.maxY ?? 0;
  }

  private gapRect(): Rect | null {
    const before = this.opening?.before;
    const row = before === null || before === undefined ? null : this.getLayoutInfo(before);
    return row && new Rect(0, row.rect.y - gapHeight, row.rect.width, gapHeight);
  }

  override getDropTargetLayoutInfo(target: ItemDropTarget): LayoutInfo {
    const plain = super.getDropTargetLayoutInfo(target);
    const middle = target.dropPosition === 'on' ? plain.rect.maxY : plain.rect.y + plain.rect.height / 2;
    const rect = this.gapRect() ?? new Rect(0, middle - gapHeight / 2, plain.rect.width, gapHeight);
    return new LayoutInfo('dropIndicator', plain.key, rect);
  }
}
