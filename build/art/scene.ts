/** A picture of the sample: its file name and its size in drawing units (1.25 px each when rasterised). */
export interface Scene {
  readonly file: string;
  /** What the picture shows. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** What is cut off at the top, for a picture that is wider than most. */
  readonly top: number;
  readonly draw: () => string;
}

/** A scene of 1200 × 800 units unless told otherwise. */
export function scene(file: string, title: string, draw: () => string, width = 1200, height = 800, top = 0): Scene {
  return { file, title, width, height, top, draw };
}

/** A scene drawn on 1200 × 800 units, of which the strip from `top` down to `bottom` is shown. */
export function strip(file: string, title: string, top: number, bottom: number, draw: () => string): Scene {
  return scene(file, title, draw, 1200, bottom - top, top);
}
