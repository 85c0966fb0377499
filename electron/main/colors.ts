import { nativeTheme, type TitleBarOverlay } from 'electron';
import type { Settings } from '#shared/shell/index.ts';

/** px; the title bar that the page draws (--h-bar, 48) without the rule below it, which goes on beneath the buttons. */
const buttonsHeight = 47;

/** What the system draws, in the page's colours: --panel, --ink-2 and --desk of its two themes. */
const themes = {
  light: { bar: '#F1F2EE', ink: '#434C4F', desk: '#E4E6E1' },
  dark: { bar: '#141A1B', ink: '#BDC4C0', desk: '#0D1112' },
} as const;

export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

const colors = () => themes[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];

/** Behind the page before it is drawn. */
export const backgroundColor = (): string => colors().desk;

export function titleBarOverlay(): TitleBarOverlay & { readonly height: number } {
  const { bar, ink } = colors();
  return { color: bar, symbolColor: ink, height: buttonsHeight };
}
