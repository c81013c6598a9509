import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';

const words = clientWords.components;

/** Hides what the sender marked as a spoiler, until it is asked for. */
export function Curtain({ children }: { readonly children: ReactNode }) {
  const [isDrawn, setDrawn] = useState(true);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDrawn) shown.current?.focus({ preventScroll: true });
  }, [isDrawn]);
  if (!isDrawn) {
    return (
      <div className="part-inside" tabIndex={-1} ref={shown}>
        {children}
      </div>
    );
  }
  return (
    <div className="part-curtain">
      <span>{words.hidden}</span>
      <Button className="part-button" data-look="secondary" onPress={() => setDrawn(false)}>
        {words.show}
      </Button>
    </div>
  );
}
