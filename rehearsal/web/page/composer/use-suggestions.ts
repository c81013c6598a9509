import { useCallback, useRef, useState } from 'react';
import type { ActAnswer, Suggestion } from '../../../discord/client/acts.ts';

export type Suggested =
  | { readonly state: 'none' }
  | { readonly state: 'asking' }
  | { readonly state: 'there'; readonly list: readonly Suggestion[] }
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
      setSuggested((before) => (before.state === 'there' ? before : { state: 'asking' }));
      void ask(text).then((answer) => {
        if (question === latest.current) setSuggested(suggestedBy(answer));
      });
    },
    [ask],
  );
  return { suggested, askFor };
}

function suggestedBy(answer: ActAnswer): Suggested {
  return answer.done ? { state: 'there', list: answer.suggestions ?? [] } : { state: 'failed', why: answer.why };
}
