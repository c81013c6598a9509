import type { ClientView, InRoom, RoomView } from '../../../discord/client/view.ts';
import { howInRoom, rooms as words } from '../../../words/page-rooms.ts';
import { Face } from '../frame/face.tsx';
import { personItems } from '../discord/menus/person-items.ts';
import { PersonMenu } from '../discord/menus/person-menu.tsx';
import { useLookOnly } from '../discord/reading.ts';
import type { Hand } from '../frame/hand.ts';

export interface RoomPeopleProps {
  readonly room: RoomView;
  readonly view: ClientView;
  readonly hand: Hand;
}

/** Who is in the room and how; on a stage speakers and audience apart. */
export function RoomPeople({ room, view, hand }: RoomPeopleProps) {
  if (room.people.length === 0) return <p className="ro-quiet">{words.empty}</p>;
  // Whoever is invited and has not answered sits in the audience still.
  const audience = room.kind === 'stage' ? room.people.filter((person) => person.suppressed || person.asksToSpeak) : [];
  const others = room.people.filter((person) => !audience.includes(person));
  const lists = [
    { title: room.kind === 'stage' ? words.speakers : words.inRoom, people: others },
    { title: words.audience, people: audience },
  ].filter((list) => list.people.length > 0);
  return (
    <>
      <p className="ro-heard">{heardInWords(room.people)}</p>
      {lists.map((list) => (
        <section key={list.title} className="ro-people">
          <h3>
            {list.title} <span className="ro-count">{list.people.length}</span>
          </h3>
          <ul>
            {list.people.map((person) => (
              <Guest key={person.id} {...{ person, view, hand }} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Guest({ person, view, hand }: Omit<RoomPeopleProps, 'room'> & { readonly person: InRoom }) {
  const known = view.people.find((one) => one.id === person.id);
  const isLookOnly = useLookOnly();
  const mayDoSomething = !isLookOnly && known !== undefined && personItems(view, known).length > 0;
  const how = howInRoom(person);
  return (
    <li className="ro-guest" data-heard={person.canBeHeard || undefined}>
      <Face id={person.id} name={person.name} isTalking={person.isTalking} />
      <span className="ro-name">
        <span>
          {person.name}
          {person.id === view.me.id && <span className="ro-quiet"> ({words.you})</span>}
        </span>
        {how.length > 0 && <span className="ro-how">{how.join(', ')}</span>}
      </span>
      {mayDoSomething && <PersonMenu person={person.id} name={person.name} onOutcome={hand.tell} />}
    </li>
  );
}

function heardInWords(people: readonly InRoom[]): string {
  const heard = people.filter((person) => person.canBeHeard).map((person) => person.name);
  return heard.length === 0 ? words.nobodyHeard : words.heardNow(heard.join(', '));
}
