import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { doorsOf } from '#core/session/doors.ts';
import { plannedStart } from '#core/session/plan.ts';
import { labels } from '#text/en/labels.ts';
import type { Player } from './cast.ts';
import { isOver } from './phases.ts';
import { isHereNow, type Play, seatOf } from './play.ts';
import { mutesAfterComingIn } from './vanishing.ts';

/**
 * How everybody comes in: in voice or by text, early or late, and what they settle before it begins. Whoever is here already,
 * because somebody at the page brought them in, settles from now on.
 */
export function planArrivals(play: Play, session: Session): void {
  if (isOver(session)) return;
  for (const player of play.players) {
    if (player.playedBy === 'you') continue;
    if (play.agenda.has(arrivalOf(player)) || isHereNow(play, session, player)) {
      planSettling(play, player, play.now());
      continue;
    }
    const at = Math.max(play.now(), arrivesAt(play, session, player));
    planArrival(play, session, player, at);
    planSettling(play, player, at);
  }
}

/** Names the plan of coming in, for whoever wants somebody to come in anew. */
export const arrivalOf = (player: Player): string => `arrive ${player.name}`;

function arrivesAt(play: Play, session: Session, player: Player): number {
  const { random } = play;
  // Hosts who open the doors are in; when the calendar has opened them, their hosts come at once.
  if (player.part === 'host') return session.opensAt + seconds(5);
  const start = plannedStart(session);
  const early = Math.max(seconds(50), start - session.opensAt - seconds(20));
  const soon = session.opensAt + random.between(seconds(15), early);
  const late = start + minutes(session.format.total_minutes * random.between(0.12, 0.3));
  if (player.part === 'co-host') return session.opensAt + seconds(10);
  return player.traits.has('late') ? late : soon;
}

function planArrival(play: Play, session: Session, player: Player, at: number): void {
  const { room } = session.place;
  if (room === null) return;
  const isOpen = (now: Session): 'now' | 'never' => (now.stage.kind === 'closed' ? 'never' : 'now');
  play.agenda.plan({
    key: arrivalOf(player),
    by: player,
    at,
    when: (now) => (isHereNow(play, now, player) ? 'never' : isOpen(now)),
    async act(now) {
      if (doorsOf(now) !== 'open' && player.part === 'member') {
        await play.act(player, 'finds the doors closed and will come another time', async () => undefined);
        return;
      }
      if (!player.traits.has('types')) {
        await play.act(player, 'comes in', (person) => person.joins({ id: room }));
        if (player.traits.has('vanishes')) await mutesAfterComingIn(play, player);
        return;
      }
      await play.act(player, `presses [${labels.more}] in the room’s chat`, (person) =>
        person.presses(labels.more, { on: { id: room } }),
      );
      await play.act(player, `presses [${labels.comeIn}]`, (person) => person.presses(labels.comeIn));
    },
  });
}

/** A private press or choice some seconds after the one before it. */
interface Step {
  readonly words: string;
  readonly label: string;
  /** A choice to make in the select of that name. */
  readonly choice?: string;
  readonly via?: 'more';
  /** It is so already, by whoever did it. */
  isSo(seat: Seat): boolean;
}

type Seat = Session['people'][number];

function stepsOf(player: Player): readonly Step[] {
  const steps: Step[] = [];
  const has = player.traits.has.bind(player.traits);
  if (has('first-time'))
    steps.push({
      words: labels.firstTime,
      label: labels.firstTime,
      via: 'more',
      isSo: (seat) => seat.firstTime,
    });
  if (has('only-listens'))
    steps.push({ words: labels.justListening, label: labels.justListening, isSo: (seat) => seat.seat === 'listen' });
  if (has('wants-echoes')) {
    steps.push({
      words: 'replies: echoes',
      label: 'Which replies would you like?',
      choice: 'Replies: echoes',
      via: 'more',
      isSo: (seat) => seat.replies === 'echoes',
    });
  }
  if (has('asks-for-time'))
    steps.push({ words: labels.askTime, label: labels.askTime, via: 'more', isSo: (seat) => seat.asksForTime });
  return steps;
}

const settlingOf = (player: Player, step: Step): string => `settle ${player.name} ${step.words}`;

/** Somebody who has become somebody else looks at their seat again; what is so already is left alone. */
export function settleAnew(play: Play, player: Player): void {
  for (const step of stepsOf(player)) play.agenda.forget(settlingOf(player, step));
}

/** Before it begins the card at the doors asks whether one can hold the agreements. Latecomers find it gone. */
function planAgreeing(play: Play, player: Player, from: number): void {
  play.agenda.plan({
    key: `agree ${player.name}`,
    by: player,
    at: from + seconds(12),
    when(session) {
      const seat = seatOf(play, session, player);
      if (session.stage.kind !== 'doors' || seat?.agreed === true) return 'never';
      return isHereNow(play, session, player) ? 'now' : 'later';
    },
    act: (session) =>
      play.act(player, `presses [${labels.agree}]`, (person) =>
        person.presses(labels.agree, { on: { id: session.place.room ?? '' } }),
      ),
  });
}

function planSettling(play: Play, player: Player, from: number): void {
  planAgreeing(play, player, from);
  stepsOf(player).forEach((step, index) => {
    play.agenda.plan({
      key: settlingOf(player, step),
      by: player,
      at: from + seconds(20 + 15 * index),
      when(session) {
        const seat = seatOf(play, session, player);
        if (isOver(session) || (seat !== undefined && step.isSo(seat))) return 'never';
        return isHereNow(play, session, player) ? 'now' : 'later';
      },
      async act(session) {
        const room = { id: session.place.room ?? '' };
        if (step.via === 'more') {
          await play.act(player, `presses [${labels.more}]`, (person) => person.presses(labels.more, { on: room }));
        }
        const { label, choice, via } = step;
        if (choice !== undefined) {
          await play.act(player, `chooses “${choice}”`, (person) => person.chooses(label, choice));
          return;
        }
        await play.act(player, `presses [${label}]`, (person) =>
          person.presses(label, via === 'more' ? {} : { on: room }),
        );
      },
    });
  });
}
