const allowed = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may be kept as a link: http, https or mailto, and well formed. */
export function isAllowedLink(address: string): boolean {
  const text = address.trim();
  if (text.length > 2000 || !URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return allowed.has(protocol) && (protocol === 'mailto:' ? pathname.includes('@') : hostname !== '');
}

/** What was typed as an address, completed: example.cn becomes https://example.cn, a mail address mailto:. */
export function completeLink(typed: string): string {
  const text = typed.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text.replace(/^\/+/, '')}`;
}
