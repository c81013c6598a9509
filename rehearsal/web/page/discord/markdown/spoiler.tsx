import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';

/** Words that are hidden until they are pressed. */
export function Spoiler({ children }: { readonly children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);
  // Whoever pressed goes on reading where they were.
  useEffect(() => {
    if (isShown) shown.current?.focus({ preventScroll: true });
  }, [isShown]);
  if (isShown) {
    return (
      <span className="mark-spoiler" data-shown tabIndex={-1} ref={shown}>
        {children}
      </span>
    );
  }
  return (
    <Button className="mark-spoiler" aria-label={clientWords.marks.spoiler} onPress={() => setShown(true)}>
      <span className="mark-spoiler-words" aria-hidden inert>
        {children}
      </span>
    </Button>
  );
}
