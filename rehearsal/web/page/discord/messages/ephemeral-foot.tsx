import { Button } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import { useDoing } from '../doing.ts';
import { useLookOnly, useStanding } from '../reading.ts';

/** Under what only this person sees. */
export function EphemeralFoot() {
  const { channel, message } = useStanding();
  const { isBusy, run } = useDoing();
  const isLookOnly = useLookOnly();
  return (
    <div className="msg-only-you">
      <span className="msg-eye" aria-hidden />
      <span>{clientWords.messages.onlyYou}</span>
      {isLookOnly ? null : (
        <>
          <span aria-hidden>·</span>
          <Button
            className="msg-dismiss"
            isPending={isBusy}
            onPress={() => void run({ do: 'dismiss', channel, message })}
          >
            {clientWords.messages.dismiss}
          </Button>
        </>
      )}
    </div>
  );
}
