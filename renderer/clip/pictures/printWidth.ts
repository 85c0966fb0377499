const printedDpi = 300;
const mmPerInch = 25.4;

/** Width in mm, rounded down, at which a picture prints with 300 dpi. @param width px */
export const printWidth = (width: number): number => Math.floor((width / printedDpi) * mmPerInch);

/** mm; a picture that prints narrower than a column of the page is too coarse. */
export const narrowestPrint = 60;
