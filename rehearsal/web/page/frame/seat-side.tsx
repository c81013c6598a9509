import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { seats as words } from '../../../words/page.ts';
import type { Seat } from '../../wire.ts';
import { useClient, useSeated, useStagePart, worldNow } from '../line/hooks.ts';
import { be, order } from '../line/line.ts';
import { ClientFrame } from '../discord/client-frame.tsx';
import { LookOnlyContext } from '../discord/reading.ts';
import { Invitation } from '../rooms/invitation.tsx';
import { RoomPanel } from '../rooms/room-panel.tsx';
import { BeThisPerson } from '../stage/be-this-person.tsx';
import { ChannelList } from './channel-list.tsx';
import { Conversation } from './conversation.tsx';
import { useHand } from './hand.ts';
import { type Pane, PaneSwitch } from './pane-switch.tsx';
import { useWayToConversation } from './to-conversation.ts';
import { markSeen, useUnread } from './unread.ts';
import './seat.css';

export interface SeatSideProps {
  readonly seat: Seat;
  /** Its conversation is the page's main part. */
  readonly isMain: boolean;
  /** What stands at the end of the side's head. */
  readonly besides: ReactNode;
}

/** Everything that one person sees: their channels, the open conversation and the room. */
export function SeatSide({ seat, isMain, besides }: SeatSideProps) {
  const view = useClient(seat);
  const cast = useStagePart('cast') ?? [];
  const isReplay = useStagePart('isReplay') === true;
  const person = useSeated(seat);
  const { hand, complaint, isWaiting, putAway } = useHand(seat);
  const [pane, setPane] = useState<Pane>('chat');
  const unread = useUnread(view);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a narrow window the list that was pressed has just gone; the caret goes on to what it opened.
    const isHidden = side.current?.contains(document.activeElement) && !document.activeElement?.checkVisibility();
    if (isHidden) side.current?.querySelector<HTMLElement>('.fr-chat')?.focus();
  });
  useWayToConversation(useCallback(() => setPane('chat'), []));
  useEffect(() => {
    if (view !== null) markSeen(view);
  }, [view]);
  return (
    <LookOnlyContext value={isReplay}>
      <div ref={side} className="fr-seat" data-seat={seat} data-pending={isWaiting || undefined}>
        <section className="fr-seat-head" aria-label={words.who[seat]}>
          <BeThisPerson seat={seat} cast={cast} person={person} be={be} {...(isReplay ? {} : { order })} />
          {besides}
        </section>
        {view === null ? (
          <div className="fr-waiting">
            <output>{words.sitting}</output>
          </div>
        ) : (
          <ClientFrame view={view} now={worldNow} act={hand.act} openChannel={hand.look}>
            {view.me.invited && <Invitation hand={hand} />}
            <div className="fr-panes" data-pane={pane}>
              <ChannelList view={view} hand={hand} unread={unread} onOpened={() => setPane('chat')} />
              <Conversation key={view.me.id} {...{ seat, isMain, view, hand, complaint, putAway }} />
              <RoomPanel view={view} hand={hand} />
            </div>
            <PaneSwitch
              name={view.me.name}
              pane={pane}
              onChange={setPane}
              unread={unread.size}
              people={peopleInRoom(view)}
            />
          </ClientFrame>
        )}
      </div>
    </LookOnlyContext>
  );
}

function peopleInRoom(view: NonNullable<ReturnType<typeof useClient>>): number {
  return view.rooms.find((room) => room.id === view.me.room)?.people.length ?? 0;
}
