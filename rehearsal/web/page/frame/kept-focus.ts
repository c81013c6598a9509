import { useEffect } from 'react';

/** Parts of the page that one can be sent back to, when what one stood on is gone. */
const places = '[tabindex], main, aside, nav, header, article, section';

/** Where one is when the whole part is gone. */
const main = 'main, [role="main"]';

/**
 * Much of this page goes by itself: a button with the turn it was for, a whisper that was put away. Whoever stood on it with
 * the keyboard stays in that part of the page, instead of being sent back to its beginning.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: readonly HTMLElement[] = [];
    const came = ({ target }: FocusEvent): void => {
      way = target instanceof HTMLElement ? wayOut(target) : [];
    };
    const look = (): void => {
      const [last] = way;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (last === undefined || !isLost || isUsable(last)) return;
      const place =
        way.find((one) => isUsable(one) && one.matches(places)) ?? document.querySelector<HTMLElement>(main);
      if (!place) return;
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', came);
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', came);
      observer.disconnect();
    };
  }, []);
}

const isUsable = (one: HTMLElement): boolean => one.isConnected && !one.matches(':disabled');

/** From something outwards, itself first. */
function wayOut(from: HTMLElement): readonly HTMLElement[] {
  const way: HTMLElement[] = [];
  for (let one: HTMLElement | null = from; one !== null; one = one.parentElement) way.push(one);
  return way;
}
