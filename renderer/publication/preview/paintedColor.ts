/** The colour an element is painted in, as the screen shows it: red, green and blue from 0 to 255. */
export function paintedColor(element: Element, part: 'color' | 'backgroundColor'): readonly [number, number, number] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [0, 0, 0];
  context.fillStyle = getComputedStyle(element)[part];
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
