import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import type { Evening } from '../evening.ts';
import type { Play } from './play.ts';
import { createSteps } from './steps.ts';

/** How far the clock is turned at most before everybody looks again; they look at everything that happens anyway. */
export const lookEvery = seconds(20);

/** An evening that is not over by then has got stuck. */
const tooLong = minutes(60 * 6);

/** The hosts open the doors: the beginning of every evening. */
export async function openDoors(play: Play): Promise<void> {
  const { evening } = play;
  const [host, coHost] = play.players;
  if (host === undefined) return;
  await play.act(host, 'types /session open', (person) => person.uses('/session open', {}, { in: evening.home }));
  await play.act(host, 'comes in', (person) => person.joins(evening.room()));
  if (coHost?.part !== 'co-host') return;
  await play.act(host, `types /session role: co-host ${coHost.name}`, (person) =>
    person.uses('/session role', { role: { raw: 'co_host' }, who: play.person(coHost) }, { in: evening.home }),
  );
}

/** What an evening looks at between two steps. */
export interface Watching {
  /** The session as it was when somebody last looked: after every act, and whenever something came due. */
  last(): Session | null;
  /** Turns the clock; everything that comes due on the way is watched. */
  turn(ms: number): Promise<void>;
}

/**
 * Plays until the room is closed: the people take their steps, and where nobody has anything to do the clock is turned to
 * whatever is due first.
 * @throws Error when the evening does not end
 */
export async function playEvening(play: Play, { last, turn }: Watching): Promise<void> {
  const opened = last();
  if (opened === null) throw new Error('The doors did not open.');
  const begun = play.now();
  const steps = createSteps(play);
  for (let session: Session | null = opened; session && session.stage.kind !== 'closed'; session = last()) {
    if (play.now() - begun > tooLong) throw new Error('The evening does not come to its end.');
    if ((await steps.step(session)) !== 'nothing-due') continue;
    const next = Math.min(play.agenda.next() ?? Infinity, play.evening.clock.next() ?? Infinity);
    await turn(Math.min(lookEvery, Math.max(0, next - play.now())));
  }
}

/** Wherever they went, everybody meets in another room, so that mutes which could not be lifted are lifted there. */
export async function everybodyElsewhere(evening: Evening): Promise<void> {
  for (const person of Object.values(evening.people)) await person.joins('any other room');
  await evening.idle();
}
