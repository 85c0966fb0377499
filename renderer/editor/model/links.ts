/** What was typed as an address, completed: example.cn becomes https://example.cn, a mail address mailto:. */
export function completeLink(typed: string): string {
  const text = typed.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text.replace(/^\/+/, '')}`;
}
