import { useSyncExternalStore } from 'react';

/**
 * Whether the window is at most so wide; drawn again when that changes.
 * @param rem root font sizes, as in a style sheet
 */
export function useNarrowWindow(rem: number): boolean {
  const query = `(max-width: ${rem}rem)`;
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
