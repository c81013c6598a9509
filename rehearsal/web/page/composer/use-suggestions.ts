import { useCallback, useRef, useState } from 'react';
import type { ActAnswer, Suggestion } from '../../../discord/client/acts.ts';

export type Suggested =
  | { readonly state: 'none' }
  | { readonly state: 'asking' }
  /** `isOld`: the answer to what stands in the box now is still on its way. */
  | { readonly state: 'there'; readonly list: readonly Suggestion[]; readonly isOld: boolean }
  | { readonly state: 'failed'; readonly why: string };

/** Asks the bot while somebody types. Answers may come in any order: only the one to the latest question counts. */
export function useSuggestions(ask: (text: string) => Promise<ActAnswer>) {
  const [suggested, setSuggested] = useState<Suggested>({ state: 'none' });
  const latest = useRef(0);
  const askFor = useCallback(
    (text: string): void => {
      latest.current += 1;
      const question = latest.current;
      // The list of before stays while the new one is on its way; it does not flicker.
      setSuggested((before) => (before.state === 'there' ? { ...before, isOld: true } : { state: 'asking' }));
      void ask(text).then((answer) => {
        if (question === latest.current) setSuggested(suggestedBy(answer));
      });
    },
    [ask],
  );
  return { suggested, askFor };
}

function suggestedBy(answer: ActAnswer): Suggested {
  return answer.done
    ? { state: 'there', list: answer.suggestions ?? [], isOld: false }
    : { state: 'failed', why: answer.why };
}
