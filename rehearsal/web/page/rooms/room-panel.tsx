import { Button } from 'react-aria-components';
import type { ClientView, RoomView } from '../../../discord/client/view.ts';
import { rooms as words } from '../../../words/page-rooms.ts';
import { useLookOnly } from '../discord/reading.ts';
import type { Hand } from '../frame/hand.ts';
import { Icon } from '../frame/icons.tsx';
import { MyVoice } from './my-voice.tsx';
import { RoomPeople } from './room-people.tsx';
import './rooms.css';

export interface RoomPanelProps {
  readonly view: ClientView;
  readonly hand: Hand;
}

/** The voice room or stage beside the conversation: the one that is open, otherwise the one this person is in. */
export function RoomPanel({ view, hand }: RoomPanelProps) {
  const room = roomToShow(view);
  return (
    <aside className="ro-panel" aria-label={words.panel(view.me.name)}>
      {room ? <Room room={room} view={view} hand={hand} /> : <NoRoom />}
    </aside>
  );
}

function Room({ room, view, hand }: RoomPanelProps & { readonly room: RoomView }) {
  const channel = view.channels.find((one) => one.id === room.id);
  const me = room.people.find((person) => person.id === view.me.id);
  const isLookOnly = useLookOnly();
  return (
    <>
      <header className="ro-head">
        <p className="ro-where">{me ? words.youAreIn : words.notIn}</p>
        <h2>
          <Icon name={room.kind} />
          {channel?.name}
        </h2>
        {room.topic !== null && <p className="ro-quiet">{words.stageTopic(room.topic)}</p>}
      </header>
      {me ? (
        <MyVoice me={me} kind={room.kind} view={view} hand={hand} />
      ) : (
        <Button
          className="ro-button"
          data-kind="main"
          isDisabled={isLookOnly || !channel?.mayConnect}
          onPress={() => hand.do({ do: 'join', room: room.id })}
        >
          {words.join}
        </Button>
      )}
      <RoomPeople room={room} view={view} hand={hand} />
    </>
  );
}

function NoRoom() {
  return (
    <div className="ro-none">
      <h2>{words.inNone}</h2>
      <p className="ro-quiet">{words.howToJoin}</p>
    </div>
  );
}

function roomToShow(view: ClientView): RoomView | null {
  const byId = (id: string | null | undefined): RoomView | undefined => view.rooms.find((room) => room.id === id);
  return byId(view.open?.id) ?? byId(view.me.room) ?? null;
}
