/** UTF-8 text that grows. Strings of this many short tokens cost several times as much to build. */
export class ByteText {
  private bytes = new Uint8Array(1 << 14);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow();
    this.bytes[this.length++] = value;
  }

  character(codePoint: number): void {
    if (codePoint < 0x80) {
      this.byte(codePoint);
      return;
    }
    if (codePoint < 0x800) {
      this.byte(0xc0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        this.byte(0xe0 | (codePoint >> 12));
      } else {
        this.byte(0xf0 | (codePoint >> 18));
        this.byte(0x80 | ((codePoint >> 12) & 0x3f));
      }
      this.byte(0x80 | ((codePoint >> 6) & 0x3f));
    }
    this.byte(0x80 | (codePoint & 0x3f));
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
