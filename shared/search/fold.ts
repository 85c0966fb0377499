/** What case mapping leaves apart and what nobody sees (soft hyphens, joiners, variation selectors). */
const leftover = /[ßς\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text as search compares it: compatibility forms made one (ＡＢＣ, ㎡, ｶﾞ), lower case, invisible characters left
 * out, a lone surrogate replaced by U+FFFD. Close to toNFKC_Casefold (Unicode §3.13). Folding twice changes
 * nothing more. Nothing is trimmed.
 */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(leftover, (character) => (character === 'ß' ? 'ss' : character === 'ς' ? 'σ' : ''))
    .normalize('NFKC');
}
