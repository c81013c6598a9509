import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A card is edited while somebody is on one of its buttons with the keyboard. When that button goes, they stay at the
 * message instead of being sent back to the top of the page.
 */
export function useFocusKept(row: RefObject<HTMLElement | null>): void {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasInside.current && isLost) row.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const came = (): void => {
      wasInside.current = true;
    };
    const went = (event: FocusEvent): void => {
      // A button that is taken away is left for nowhere; somebody who leaves goes somewhere, or presses beside.
      if (event.relatedTarget !== null || element.contains(document.activeElement)) wasInside.current = false;
    };
    const pressed = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.contains(event.target)) wasInside.current = false;
    };
    element.addEventListener('focusin', came);
    element.addEventListener('focusout', went);
    document.addEventListener('pointerdown', pressed);
    return () => {
      element.removeEventListener('focusin', came);
      element.removeEventListener('focusout', went);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [row]);
}
