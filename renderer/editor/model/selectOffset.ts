import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';

/** The texts and line breaks within a node, in order. */
export function $leavesOf(node: LexicalNode): LexicalNode[] {
  if ($isTextNode(node) || $isLineBreakNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($leavesOf) : [];
}

/** Characters of an element, without the ends of paragraphs within it. */
export const $textLength = (element: ElementNode): number =>
  $leavesOf(element).reduce((sum, leaf) => sum + leaf.getTextContentSize(), 0);

/** Puts the caret after so many characters of an element, counted as $textLength counts. */
export function $selectOffset(element: ElementNode, offset: number): void {
  let left = offset;
  for (const leaf of $leavesOf(element)) {
    const size = leaf.getTextContentSize();
    if ($isTextNode(leaf) && left <= size) {
      leaf.select(left, left);
      return;
    }
    left -= size;
  }
  element.selectEnd();
}
