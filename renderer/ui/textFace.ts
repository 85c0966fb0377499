let face: FontFace | null = null;

/**
 * Fetches the serif of printed text, which stands in once it has come. It has 14 MB, and the page does nothing else for
 * 40 ms while it takes it in: so it comes neither before the first list nor in the middle of somebody's typing.
 */
export function addTextFace(): void {
  if (face !== null) return;
  face = new FontFace('Noto Serif SC', 'url("/fonts/serif.ttf")', { display: 'swap' });
  document.fonts.add(face);
  // Without it the text stands in another serif; who cannot do without it asks for it itself (preview/faces.ts).
  face.load().catch(console.error);
}
