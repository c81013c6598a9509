import { Button } from 'react-aria-components';
import type { ChannelView, InRoom, Me, RoomView, Snowflake } from '../../../discord/client/view.ts';
import { channels as words } from '../../../words/page.ts';
import { howInRoom, howOnStage } from '../../../words/page-rooms.ts';
import { useLookOnly } from '../discord/reading.ts';
import { Face } from './face.tsx';
import type { Hand } from './hand.ts';
import { Icon } from './icons.tsx';

export interface RoomEntryProps {
  readonly channel: ChannelView;
  readonly room: RoomView;
  readonly me: Me;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
  readonly hand: Hand;
  readonly open: (channel: Snowflake) => void;
}

/** A voice room or stage: pressing its name goes in, the sign beside it opens its chat; below are the people inside. */
export function RoomEntry({ channel, room, me, isOpen, isUnread, hand, open }: RoomEntryProps) {
  const isInside = me.room === channel.id;
  const isLookOnly = useLookOnly();
  const goIn = (): void => {
    if (!isInside && channel.mayConnect && !isLookOnly) hand.do({ do: 'join', room: channel.id });
    open(channel.id);
  };
  return (
    <>
      <div className="fr-room-row">
        <Button
          className="fr-entry"
          aria-current={isOpen ? 'page' : 'false'}
          data-inside={isInside || undefined}
          onPress={goIn}
        >
          <Icon name={room.kind} />
          <span className="fr-entry-name">{channel.name}</span>
          <span className="unseen">, {roomInWords(channel, room, isInside)}</span>
          {channel.userLimit > 0 && (
            <span className="fr-note" aria-hidden="true">
              {words.limit(room.people.length, channel.userLimit)}
            </span>
          )}
        </Button>
        <Button
          className="fr-chat-sign"
          aria-label={words.openChat(channel.name) + (isUnread ? `, ${words.unread}` : '')}
          data-unread={isUnread || undefined}
          onPress={() => open(channel.id)}
        >
          <Icon name="chat" />
        </Button>
      </div>
      {room.people.length > 0 && (
        <ul className="fr-inside">
          {room.people.map((person) => (
            <Inside key={person.id} person={person} kind={room.kind} />
          ))}
        </ul>
      )}
    </>
  );
}

function Inside({ person, kind }: { readonly person: InRoom; readonly kind: RoomView['kind'] }) {
  const how = kind === 'stage' ? howOnStage(person) : howInRoom(person);
  return (
    <li>
      <Face id={person.id} name={person.name} isTalking={person.isTalking} />
      <span className="fr-entry-name">{person.name}</span>
      {how.length > 0 && <span className="unseen">, {how.join(', ')}</span>}
      <RoomSigns person={person} kind={kind} />
    </li>
  );
}

/** The small signs beside a name; what they mean is said in words by whoever draws them. */
function RoomSigns({ person, kind }: { readonly person: InRoom; readonly kind: RoomView['kind'] }) {
  return (
    <span className="fr-signs">
      {person.asksToSpeak && <Icon name="hand" />}
      {kind === 'stage' && person.suppressed && <Icon name="listen" />}
      {(person.selfMute || person.serverMute) && (
        <span className={person.serverMute ? 'fr-sign-server' : undefined}>
          <Icon name="mic-off" />
        </span>
      )}
    </span>
  );
}

function roomInWords(channel: ChannelView, room: RoomView, isInside: boolean): string {
  const parts = [words.kind(channel.kind), words.people(room.people.length)];
  if (isInside) parts.push(words.youAreHere);
  else parts.push(channel.mayConnect ? words.join(channel.name) : words.closed(channel.name));
  return parts.join(', ');
}
