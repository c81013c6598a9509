import { useEffect } from 'react';
import { flushSync } from 'react-dom';

const listeners = new Set<() => void>();

/** Calls back when somebody wants to go to the conversation, which a narrow window may not show just then. */
export function useWayToConversation(bringForward: () => void): void {
  useEffect(() => {
    listeners.add(bringForward);
    return () => {
      listeners.delete(bringForward);
    };
  }, [bringForward]);
}

/** Goes to the conversation: of two the one that is shown, and where no evening is played to the page's main part. */
export function toConversation(): void {
  // It can take the focus only once it is there to be seen.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
  const places = document.querySelectorAll<HTMLElement>('#conversation, .fr-chat');
  [...places].find((place) => place.checkVisibility())?.focus();
}
