import { type RefObject, useEffect } from 'react';

/**
 * Brings the focus to the page's main part when it has just appeared and what was focused before is gone with the scene before;
 * otherwise somebody at the keyboard would begin at the top again.
 */
export function useLostFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [main]);
}
