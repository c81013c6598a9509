import { Button, ToggleButton } from 'react-aria-components';
import type { ClientView, InRoom, RoomView } from '../../../discord/client/view.ts';
import { rooms as words } from '../../../words/page-rooms.ts';
import { useLookOnly } from '../discord/reading.ts';
import type { Hand } from '../frame/hand.ts';
import { Icon } from '../frame/icons.tsx';

export interface MyVoiceProps {
  readonly me: InRoom;
  readonly kind: RoomView['kind'];
  readonly view: ClientView;
  readonly hand: Hand;
}

/** One's own microphone, hand and way out. What cannot be done says why. */
export function MyVoice({ me, kind, view, hand }: MyVoiceProps) {
  const why = whyNotHeard(me, kind);
  const isLookOnly = useLookOnly();
  return (
    <section className="ro-mine">
      {why !== null && <p className="ro-why">{why}</p>}
      <div className="ro-buttons">
        <ToggleButton
          className="ro-button"
          isSelected={me.isTalking}
          isDisabled={isLookOnly || !me.canBeHeard}
          onChange={(on) => hand.do({ do: 'talk', on })}
        >
          <Icon name="voice" />
          {words.talk}
        </ToggleButton>
        <Button
          className="ro-button"
          isDisabled={isLookOnly}
          onPress={() => hand.do({ do: 'self-mute', on: !me.selfMute })}
        >
          <Icon name={me.selfMute ? 'mic' : 'mic-off'} />
          {me.selfMute ? words.unmute : words.mute}
        </Button>
        {kind === 'stage' && !isLookOnly && <StageButtons {...{ me, view, hand }} />}
        <Button
          className="ro-button"
          data-kind="leave"
          isDisabled={isLookOnly}
          onPress={() => hand.do({ do: 'leave' })}
        >
          <Icon name="leave" />
          {words.leave}
        </Button>
      </div>
    </section>
  );
}

function StageButtons({ me, view, hand }: Pick<MyVoiceProps, 'me' | 'view' | 'hand'>) {
  if (view.me.invited) return null;
  if (!me.suppressed) {
    return (
      <Button className="ro-button" onPress={() => hand.do({ do: 'to-audience', person: me.id })}>
        <Icon name="listen" />
        {words.moveToAudience}
      </Button>
    );
  }
  if (view.me.mayModerateStage) {
    return (
      <Button className="ro-button" onPress={() => hand.do({ do: 'invite-to-speak', person: me.id })}>
        <Icon name="stage" />
        {words.comeUp}
      </Button>
    );
  }
  if (!view.me.mayRequestToSpeak) return <p className="ro-quiet">{words.mayNotRequest}</p>;
  return (
    <Button className="ro-button" onPress={() => hand.do({ do: 'request-to-speak', on: !me.asksToSpeak })}>
      <Icon name="hand" />
      {me.asksToSpeak ? words.lowerHand : words.raiseHand}
    </Button>
  );
}

function whyNotHeard(me: InRoom, kind: RoomView['kind']): string | null {
  if (me.serverMute) return words.serverMuted;
  if (kind === 'stage' && (me.suppressed || me.asksToSpeak)) return words.inAudience;
  if (me.selfMute) return words.cannotTalkMuted;
  return null;
}
