import { DecoratorNode, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical';
import { createElement, type ReactElement } from 'react';
import { PastePlaceView } from './PastePlaceView.tsx';

/** `end` and, before selected text, `start` stand within a line; `rest` is a block, before which the rest is put in. */
type PlaceKind = 'start' | 'end' | 'rest';

/** Holds the place of something pasted that is still being read. It is no part of the text and is never saved. */
export class PastePlaceNode extends DecoratorNode<ReactElement | null> {
  private kind: PlaceKind;

  constructor(kind: PlaceKind = 'end', key?: NodeKey) {
    super(key);
    this.kind = kind;
  }

  static override getType(): string {
    return 'paste-place';
  }

  static override clone(node: PastePlaceNode): PastePlaceNode {
    return new PastePlaceNode(node.kind, node.__key);
  }

  static override importJSON(): PastePlaceNode {
    return new PastePlaceNode();
  }

  override exportJSON(): SerializedLexicalNode {
    return super.exportJSON();
  }

  override exportDOM(): { readonly element: null } {
    return { element: null };
  }

  override getTextContent(): string {
    return '';
  }

  override createDOM(): HTMLElement {
    return document.createElement(this.isInline() ? 'span' : 'div');
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): boolean {
    return this.kind !== 'rest';
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  override decorate(): ReactElement | null {
    return this.kind === 'start' ? null : createElement(PastePlaceView);
  }
}

export const $createPastePlace = (kind: PlaceKind): PastePlaceNode => new PastePlaceNode(kind);

export const $isPastePlace = (node: LexicalNode | null | undefined): node is PastePlaceNode =>
  node instanceof PastePlaceNode;
