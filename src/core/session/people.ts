import type { MemberId } from '../ids.ts';
import type { Person, Session } from './model.ts';

export function personIn(session: Session, who: MemberId): Person | undefined {
  return session.people.find((person) => person.id === who);
}

/** In the room by voice or by text, and not out for today. */
export const isPresent = (person: Person): boolean => person.here !== 'gone' && !person.out;

/** May be given the floor. */
export const canSpeak = (person: Person): boolean => isPresent(person) && person.seat === 'speak';

/** Everybody who is in the room now, in order of arrival. */
export const present = (session: Session): readonly Person[] => session.people.filter(isPresent);

/** Present people in speaking seats, in order of arrival. */
export const speakers = (session: Session): readonly Person[] => session.people.filter(canSpeak);

export function isHere(session: Session, who: MemberId): boolean {
  const person = personIn(session, who);
  return person !== undefined && isPresent(person);
}

export function maySpeak(session: Session, who: MemberId): boolean {
  const person = personIn(session, who);
  return person !== undefined && canSpeak(person);
}

export function changePerson(session: Session, who: MemberId, change: Partial<Omit<Person, 'id'>>): Session {
  return {
    ...session,
    people: session.people.map((person) => (person.id === who ? { ...person, ...change } : person)),
  };
}

/** The host and the co-host, in that order: the people who move the floor. */
export function hostTeam(session: Session): readonly MemberId[] {
  const { host, co_host: coHost } = session.roles;
  const team: MemberId[] = [];
  if (host !== undefined) team.push(host);
  if (coHost !== undefined && coHost !== host) team.push(coHost);
  return team;
}

export const inHostTeam = (session: Session, who: MemberId): boolean =>
  session.roles.host === who || session.roles.co_host === who;
