/** What the page may load and do; sent with every answer. `assets` is where pictures come from besides the page's own origin. */
export const contentPolicy = (assets: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Style attributes set by scripts: positions, and Lexical reads them off pasted text.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' ${assets} blob: data:`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]
    .join('; ')
    .replaceAll('  ', ' ');

/** Headers of everything that the page is made of. */
export const pageHeaders = (assets: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(assets),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});
