import type { APITextDisplayComponent } from 'discord.js';
import type { MemberId } from '#core/ids.ts';
import type { Person, Session } from '#core/session/model.ts';
import { feedbackPartners, notYetHeard, present, upNext } from '#core/session/views.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { inFeedback } from './facts.ts';
import { people } from './names.ts';
import { block } from './parts.ts';

// A mention takes up to 24 characters; with these all lists together stay under half of Discord's 4000.
const mostUnheard = 30;
const mostInList = 7;

/** Who is where, for hosts only. Empty lists are left out, except the one that matters for fairness. */
export function peopleBlock(session: Session, text: Catalogue): APITextDisplayComponent | null {
  const { desk } = text;
  const here = present(session);
  const list = (words: (names: string) => string, ids: readonly MemberId[]): string | null =>
    ids.length === 0 ? null : words(people(ids, text, mostInList));
  const those = (which: (person: Person) => boolean): readonly MemberId[] => here.filter(which).map(({ id }) => id);
  const running = session.phase !== null;
  const agreed = here.filter((person) => person.agreed).length;
  return block([
    running ? desk.next(people(upNext(session, 3), text)) : null,
    running ? desk.notHeard(people(notYetHeard(session), text, mostUnheard)) : null,
    list(desk.hands, session.round.line),
    list(
      desk.passed,
      session.round.passed.filter((id) => here.some((person) => person.id === id)),
    ),
    inFeedback(session) ? desk.partners(people(feedbackPartners(session), text, mostInList)) : null,
    list(
      desk.askedForTime,
      those((person) => person.asksForTime),
    ),
    list(
      desk.listening,
      those((person) => person.seat === 'listen'),
    ),
    list(
      desk.firstTime,
      those((person) => person.firstTime),
    ),
    list(
      desk.leftEarly,
      session.people.filter((person) => person.here === 'gone' && !person.out).map(({ id }) => id),
    ),
    list(
      desk.outToday,
      session.people.filter((person) => person.out).map(({ id }) => id),
    ),
    here.length === 0 ? null : desk.agreed(agreed, here.length),
  ]);
}
