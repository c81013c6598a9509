import { type MouseEvent, useState } from 'react';

/** Where a menu was opened: at a point of the window, by a right click, or at its own button. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OpenedMenu {
  readonly isOpen: boolean;
  readonly at: Point | null;
  readonly turn: (isOpen: boolean) => void;
  /** For the element that a right click, or the menu key of a keyboard, opens the menu on. */
  readonly area: { readonly onContextMenu: (event: MouseEvent) => void };
}

/** Whether a menu is open, and where. */
export function useOpenedMenu(): OpenedMenu {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState<Point | null>(null);
  const onContextMenu = (event: MouseEvent): void => {
    // A link keeps the browser's own menu.
    if (event.target instanceof Element && event.target.closest('a, input, textarea') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    // The menu key has no place on the screen; then the menu opens at its button.
    setAt(event.button === 2 ? { x: event.clientX, y: event.clientY } : null);
    setOpen(true);
  };
  return {
    isOpen,
    at,
    turn: (open) => {
      if (open) setAt(null);
      setOpen(open);
    },
    area: { onContextMenu },
  };
}
