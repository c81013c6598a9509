import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Session } from '#core/session/model.ts';
import { hostTeam } from '#core/session/people.ts';
import { queueNow } from '#core/session/views.ts';
import { holderOf } from '#core/session/round.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { choosable, peopleChoices, type NameOf } from './names.ts';
import { block, mostChoices, select } from './parts.ts';
import { pressOf, showPanel } from './press-of.ts';

/** "Give the floor to …" and "Look after …", of people who are here only. People who are out today can be looked after. */
export function choosers(
  session: Session,
  text: Catalogue,
  nameOf: NameOf,
): readonly (APIMessageTopLevelComponent | null)[] {
  const holder = holderOf(session);
  const floor = choosable(session, holder === null ? [] : [holder]).filter((id) => speaks(session, id));
  const out = session.people.filter((person) => person.out).map(({ id }) => id);
  const team = hostTeam(session);
  const care = [...out, ...choosable(session, team)];
  const most = Math.max(floor.length, care.length);
  const givesFloor = session.stage.kind === 'running' && queueNow(session) !== 'none';
  return [
    most > mostChoices ? block([text.desk.onlySome(mostChoices, most)]) : null,
    givesFloor ? select(text.desk.giveFloor, pressOf(session, 'pick'), peopleChoices(floor, nameOf, text)) : null,
    select(text.desk.lookAfter, showPanel(session, 'ladder'), peopleChoices(care, nameOf, text)),
  ];
}

const speaks = (session: Session, id: string): boolean =>
  session.people.some((person) => person.id === id && person.seat === 'speak');
