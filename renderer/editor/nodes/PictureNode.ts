import {
  $getNodeByKey,
  DecoratorNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
} from 'lexical';
import { createElement, type ReactElement } from 'react';
import { asCommand } from '../commands/asCommand.ts';
import { type PictureActions, PictureView } from './PictureView.tsx';

interface Picture {
  readonly assetId: string;
  readonly caption: string;
}

/** A picture between two paragraphs, shown with its caption. */
export class PictureNode extends DecoratorNode<ReactElement> {
  private picture: Picture;

  constructor(picture: Picture = { assetId: '', caption: '' }, key?: NodeKey) {
    super(key);
    this.picture = picture;
  }

  static override getType(): string {
    return 'picture';
  }

  static override clone(node: PictureNode): PictureNode {
    return new PictureNode(node.picture, node.__key);
  }

  static override importJSON(): PictureNode {
    return new PictureNode();
  }

  override exportJSON(): SerializedLexicalNode & Picture {
    return { ...super.exportJSON(), ...this.getPicture() };
  }

  getPicture(): Picture {
    return this.getLatest().picture;
  }

  setCaption(caption: string): void {
    this.getWritable().picture = { ...this.getPicture(), caption };
  }

  override getTextContent(): string {
    return this.getPicture().caption;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'editor-picture';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactElement {
    return createElement(PictureView, { ...this.getPicture(), actions: actionsOn(editor, this.__key) });
  }
}

/** What its caption and its buttons do. */
function actionsOn(editor: LexicalEditor, key: NodeKey): PictureActions {
  const $with = (act: (node: PictureNode) => void) => () => {
    const node = $getNodeByKey(key);
    if ($isPictureNode(node)) act(node);
  };
  return {
    write: (caption) => editor.update($with((node) => node.setCaption(caption))),
    moveUp: () =>
      editor.update(
        $with((node) => node.getPreviousSibling()?.insertBefore(node)),
        asCommand,
      ),
    moveDown: () =>
      editor.update(
        $with((node) => node.getNextSibling()?.insertAfter(node)),
        asCommand,
      ),
    remove: () =>
      editor.update(
        $with((node) => node.remove()),
        asCommand,
      ),
  };
}

export const $createPictureNode = (assetId: string, caption: string): PictureNode =>
  new PictureNode({ assetId, caption });

export const $isPictureNode = (node: LexicalNode | null | undefined): node is PictureNode =>
  node instanceof PictureNode;
