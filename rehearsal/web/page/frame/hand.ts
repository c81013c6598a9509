import { useCallback, useMemo, useState } from 'react';
import type { Act, ActAnswer } from '../../../discord/client/acts.ts';
import type { Snowflake } from '../../../discord/client/view.ts';
import type { Seat } from '../../wire.ts';
import { act, look } from '../line/line.ts';

/** What the parts of one person's side can do with it. */
export interface Hand {
  /** Does this; what came of it is the caller's to show. */
  act(what: Act): Promise<ActAnswer>;
  /** Does this, and shows in the side's own line why it did not work, if so. */
  do(what: Act): void;
  look(channel: Snowflake): void;
  /** Shows a sentence in the side's line, until it is put away; null puts it away. */
  tell(why: string | null): void;
}

export interface HandAndComplaint {
  readonly hand: Hand;
  readonly complaint: string | null;
  /** Something waits for its answer. */
  readonly isWaiting: boolean;
  putAway(): void;
}

/** The hand of whoever sits here, and what it last failed at. */
export function useHand(seat: Seat): HandAndComplaint {
  const [complaint, setComplaint] = useState<string | null>(null);
  const putAway = useCallback(() => setComplaint(null), []);
  const [waiting, setWaiting] = useState(0);
  const hand = useMemo<Hand>(() => {
    /** What was pressed and is not answered yet: a double press is one press. */
    const underWay = new Set<string>();
    const acts = async (what: Act): Promise<ActAnswer> => {
      setWaiting((count) => count + 1);
      const answer = await act(seat, what);
      setWaiting((count) => count - 1);
      // What failed before is past once something has worked; that suggestions came is not yet that.
      if (answer.done && what.do !== 'suggest') setComplaint(null);
      return answer;
    };
    return {
      act: acts,
      do: (what) => {
        const name = JSON.stringify(what);
        if (underWay.has(name)) return;
        underWay.add(name);
        void acts(what).then((answer) => {
          underWay.delete(name);
          setComplaint(answer.done ? null : answer.why);
        });
      },
      look: (channel) => look(seat, channel),
      tell: setComplaint,
    };
  }, [seat]);
  return { hand, complaint, isWaiting: waiting > 0, putAway };
}
