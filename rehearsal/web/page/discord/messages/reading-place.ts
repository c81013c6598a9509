import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MessageView, Snowflake } from '../../../../discord/client/view.ts';

interface ReadingPlace {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** The first message that came while the reader was further up; null when there is none. */
  readonly firstNew: Snowflake | null;
  readonly isAtEnd: boolean;
  readonly toEnd: () => void;
}

/** So near to the end counts as the end: the last line may be cut by a pixel. */
const nearPx = 40;

/**
 * Where the reader is: the list stays at its end, unless they scrolled up to read. What they write themselves, and what is for
 * them alone, is what they wait for: it is brought into sight from wherever they are.
 * @param me whose client it is
 */
export function useReadingPlace(messages: readonly MessageView[], me: Snowflake): ReadingPlace {
  const scroll = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // Read by the observer below, which must not wait for a drawing.
  const isHeld = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);
  const [last, setLast] = useState(messages.at(-1)?.message.id ?? null);
  const [firstNew, setFirstNew] = useState<Snowflake | null>(null);
  const [calls, setCalls] = useState(0);

  const newest = messages.at(-1)?.message.id ?? null;
  if (newest !== last) {
    setLast(newest);
    const since = messages.findIndex(({ message }) => message.id === last);
    const next = messages[since + 1]?.message.id ?? null;
    // At the end one has read all of it; further up the mark stays where it was set.
    if (isAtEnd) setFirstNew(null);
    // Where the last one is gone, what stands at the end now is not new.
    else if (since >= 0 && isWaitedFor(messages.at(-1), me)) setCalls((count) => count + 1);
    else if (last !== null && since >= 0 && next !== null) setFirstNew((before) => before ?? next);
  }

  const toEnd = useCallback(() => {
    const box = scroll.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, []);

  const onScroll = useCallback(() => {
    const box = scroll.current;
    if (!box) return;
    isHeld.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
    setAtEnd(isHeld.current);
  }, []);

  useLayoutEffect(() => {
    if (isHeld.current) toEnd();
  });
  useLayoutEffect(() => {
    if (calls > 0) toEnd();
  }, [calls, toEnd]);

  // A card that grows, a picture that loads or a window that turns must not push the end out of sight.
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      if (isHeld.current) toEnd();
    });
    for (const element of [scroll.current, content.current]) if (element) watch.observe(element);
    return () => watch.disconnect();
  }, [toEnd]);

  return { scroll, content, onScroll, firstNew, isAtEnd, toEnd };
}

function isWaitedFor(view: MessageView | undefined, me: Snowflake): boolean {
  return view !== undefined && (view.isEphemeral || view.message.author.id === me);
}
