import { createStore, useStore } from '../app/store.ts';

type Theme = 'light' | 'dark';

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const drawn = createStore<Theme>('light');

/** The theme that is drawn now. */
export const useTheme = (): Theme => useStore(drawn, (value) => value);

/** Draws the desk in a theme; `system` follows the system's. Gives the function that ends the following. */
export function applyTheme(theme: Theme | 'system'): () => void {
  const draw = () => {
    const now: Theme = theme === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : theme;
    document.documentElement.dataset['theme'] = now;
    drawn.set(now);
  };
  draw();
  systemIsDark.addEventListener('change', draw);
  return () => systemIsDark.removeEventListener('change', draw);
}

/** Takes the desk's accent from a publication's colour (`#RRGGBB`); null takes the desk's own. */
export function applyBrand(color: string | null): void {
  const { style } = document.documentElement;
  if (color === null) style.removeProperty('--brand');
  else style.setProperty('--brand', color);
}
