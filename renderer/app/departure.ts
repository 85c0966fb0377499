import { useEffect } from 'react';
import { flushAll } from './pending.ts';

/** Saves what is typed when the window loses the focus, is hidden or goes away. */
export function useDeparture(): void {
  useEffect(() => {
    const leave = () => void flushAll();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);
}
