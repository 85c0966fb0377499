let face: FontFace | null = null;

/**
 * Makes the serif of printed text known to the page, which fetches it with its first use. It has 14 MB: in the page's
 * own styles it would be fetched before the first list, and take the time of what that needs.
 */
export function addTextFace(): void {
  if (face !== null) return;
  face = new FontFace('Noto Serif SC', 'url("/fonts/serif.ttf")', { display: 'swap' });
  document.fonts.add(face);
}
