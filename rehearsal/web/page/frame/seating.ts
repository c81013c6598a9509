import { useEffect } from 'react';
import type { StageView } from '../../../stage/view.ts';
import { useSeated, useStagePart } from '../line/hooks.ts';
import { be } from '../line/line.ts';
import { forgetSeen } from './unread.ts';

/** What the page is for just now. */
export type Scene = 'opening' | 'shelf' | 'evening' | 'debrief';

export function useScene(): Scene {
  const shelf = useStagePart('shelf');
  const evening = useStagePart('evening');
  const busy = useStagePart('busy');
  const debrief = useStagePart('debrief');
  if (shelf === null) return 'opening';
  if (evening === null || busy === 'preparing') return 'shelf';
  return debrief === null ? 'evening' : 'debrief';
}

/**
 * Sits down as the person the evening has chosen for whoever is at the page, and stands up when it is over: the people of
 * the next evening are other people, even where they bear the same names.
 */
export function useSeating(scene: Scene): void {
  const cast = useStagePart('cast');
  const first = useSeated('first');
  const isPlaying = scene === 'evening' || scene === 'debrief';
  useEffect(() => {
    if (!isPlaying) {
      be('first', null);
      be('second', null);
      forgetSeen();
    }
  }, [isPlaying]);
  useEffect(() => {
    const person = isPlaying && first === null ? whoToBe(cast ?? []) : undefined;
    if (person) be('first', person.id);
  }, [isPlaying, first, cast]);
}

function whoToBe(cast: StageView['cast']): StageView['cast'][number] | undefined {
  return cast.find((person) => person.playedBy === 'you') ?? cast[0];
}
