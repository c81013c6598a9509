import { useLayoutEffect, useState } from 'react';

/** How much room there is: for everything in a row, for the main things, or for one short line. */
export type Room = 'wide' | 'middle' | 'phone';

/** Widths in CSS pixels at which everything, and at which the main things, stand side by side without being cut. */
const wideFrom = 1280;
const middleFrom = 720;

function roomIn(width: number): Room {
  if (width >= wideFrom) return 'wide';
  return width >= middleFrom ? 'middle' : 'phone';
}

/**
 * The room in an element, which may share its line with others; watched for as long as it is drawn.
 * @returns the room, and the `ref` of the element
 */
export function useRoom(): readonly [room: Room, ref: (element: HTMLElement | null) => void] {
  const [element, ref] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<Room>(() => roomIn(globalThis.innerWidth));
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => setRoom(roomIn(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return [room, ref];
}
