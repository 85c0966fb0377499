declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype';
    readonly noLayoutClosure: boolean;
  }
  /** The part of the package's interface that the tests use. */
  const subsetFont: (font: Buffer, text: string, options: Options) => Promise<Buffer>;
  export = subsetFont;
}
