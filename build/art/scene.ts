/** A picture of the sample: its file name and its size in drawing units (1.25 px each when rasterised). */
export interface Scene {
  readonly file: string;
  /** What a reader who cannot see it is told. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly draw: () => string;
}

/** A scene of 1200 × 800 units unless told otherwise. */
export function scene(file: string, title: string, draw: () => string, width = 1200, height = 800): Scene {
  return { file, title, width, height, draw };
}
