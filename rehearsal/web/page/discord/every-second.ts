import { useEffect, useState } from 'react';

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | null = null;

/** One tick for all that count on the page. */
function onTick(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || ticking === null) return;
    clearInterval(ticking);
    ticking = null;
  };
}

/** Words that depend on the clock: worked out when drawn and every second, and drawn again only when they are others. */
export function useEverySecond(words: () => string): string {
  const fresh = words();
  const [, setShown] = useState(fresh);
  useEffect(() => onTick(() => setShown(words())), [words]);
  return fresh;
}
