import { useRef, useState } from 'react';
import type { Act, ActAnswer } from '../../../discord/client/acts.ts';
import { useHands, useStanding } from './reading.ts';

interface Doing {
  /** Sent and not yet answered. */
  readonly isBusy: boolean;
  /** Sends this, unless something is on its way already. What failed is told where the message stands. */
  readonly run: (act: Act) => Promise<ActAnswer | null>;
}

/** One thing after the other: a double press is one press, and a press after the answer is another. */
export function useDoing(): Doing {
  const { act } = useHands();
  const { tell } = useStanding();
  const isOnItsWay = useRef(false);
  const [isBusy, setBusy] = useState(false);

  async function run(what: Act): Promise<ActAnswer | null> {
    // A second press of the same instant comes before the button is drawn as busy.
    if (isOnItsWay.current) return null;
    isOnItsWay.current = true;
    setBusy(true);
    tell(null);
    const answer = await act(what);
    isOnItsWay.current = false;
    setBusy(false);
    if (!answer.done) tell(answer.why);
    return answer;
  }
  return { isBusy, run };
}
