import { Button } from 'react-aria-components';
import { rooms as words } from '../../../words/page-rooms.ts';
import { useLookOnly } from '../discord/reading.ts';
import type { Hand } from '../frame/hand.ts';

/** Somebody is asked onto the stage: they say yes or no. Over everything of their side, whatever a narrow window shows. */
export function Invitation({ hand }: { readonly hand: Hand }) {
  const isLookOnly = useLookOnly();
  const say = (accept: boolean): void => hand.do({ do: 'answer-invitation', accept });
  return (
    <section className="ro-invitation" role="alert">
      <div>
        <h2>{words.invited}</h2>
        <p>{words.invitedMeans}</p>
      </div>
      <div className="ro-buttons">
        <Button className="ro-button" data-kind="main" isDisabled={isLookOnly} onPress={() => say(true)}>
          {words.accept}
        </Button>
        <Button className="ro-button" isDisabled={isLookOnly} onPress={() => say(false)}>
          {words.decline}
        </Button>
      </div>
    </section>
  );
}
