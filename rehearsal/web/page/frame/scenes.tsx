import { useEffect, useRef } from 'react';
import { page as words } from '../../../words/page.ts';
import { useStage, useStagePart } from '../line/hooks.ts';
import { order } from '../line/line.ts';
import { DebriefPage } from '../stage/debrief-page.tsx';
import { Shelf } from '../stage/shelf.tsx';
import { useLostFocus } from './lost-focus.ts';

/** The evenings to choose from. */
export function ShelfScene() {
  const stage = useStage();
  const main = useRef<HTMLElement>(null);
  useLostFocus(main);
  useTitle(words.name);
  return (
    <main ref={main} id="conversation" className="fr-scene" tabIndex={-1}>
      {stage && <Shelf stage={stage} order={order} />}
    </main>
  );
}

/** The look back on an evening. */
export function DebriefScene() {
  const debrief = useStagePart('debrief');
  const evening = useStagePart('evening');
  const seed = useStagePart('seed');
  const isReplay = useStagePart('isReplay') === true;
  const main = useRef<HTMLElement>(null);
  useLostFocus(main);
  useTitle(debrief === null ? words.name : words.lookingBack(debrief.title));
  return (
    <main ref={main} id="conversation" className="fr-scene" tabIndex={-1}>
      {debrief && <DebriefPage {...{ debrief, order, isReplay }} evening={evening?.id ?? null} seed={seed ?? null} />}
    </main>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
