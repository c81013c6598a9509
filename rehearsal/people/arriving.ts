import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { doorsOf } from '#core/session/doors.ts';
import { plannedStart } from '#core/session/plan.ts';
import { labels } from '#text/en/labels.ts';
import type { Player } from './cast.ts';
import { isHereNow, type Play } from './play.ts';

/** How everybody comes in: in voice or by text, early or late, and what they settle before it begins. */
export function planArrivals(play: Play, session: Session): void {
  const { random } = play;
  const start = plannedStart(session);
  const early = Math.max(seconds(50), start - session.opensAt - seconds(20));
  for (const player of play.players) {
    if (player.part === 'host') continue;
    const opens = session.opensAt + seconds(10);
    const soon = session.opensAt + random.between(seconds(15), early);
    const late = start + minutes(session.format.total_minutes * random.between(0.12, 0.3));
    const at = player.part === 'co-host' ? opens : player.traits.has('late') ? late : soon;
    planArrival(play, session, player, at);
    planSettling(play, player, at);
  }
}

function planArrival(play: Play, session: Session, player: Player, at: number): void {
  const { room } = session.place;
  if (room === null) return;
  const isOpen = (now: Session): 'now' | 'never' => (now.stage.kind === 'closed' ? 'never' : 'now');
  play.agenda.plan({
    key: `arrive ${player.name}`,
    at,
    when: isOpen,
    async act(now) {
      if (doorsOf(now) !== 'open' && player.part === 'member') {
        await play.act(player, 'finds the doors closed and will come another time', async () => undefined);
        return;
      }
      if (!player.traits.has('types')) {
        await play.act(player, 'comes in', (person) => person.joins({ id: room }));
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
}

function stepsOf(player: Player): readonly Step[] {
  const steps: Step[] = [];
  const has = player.traits.has.bind(player.traits);
  if (has('first-time')) steps.push({ words: labels.firstTime, label: labels.firstTime, via: 'more' });
  if (has('only-listens')) steps.push({ words: labels.justListening, label: labels.justListening });
  if (has('wants-echoes')) {
    steps.push({ words: 'replies: echoes', label: 'Which replies would you like?', choice: 'echoes', via: 'more' });
  }
  if (has('asks-for-time')) steps.push({ words: labels.askTime, label: labels.askTime, via: 'more' });
  return steps;
}

function planSettling(play: Play, player: Player, arrivesAt: number): void {
  stepsOf(player).forEach((step, index) => {
    play.agenda.plan({
      key: `settle ${player.name} ${step.words}`,
      at: arrivesAt + seconds(20 + 15 * index),
      when: (session) => (isOver(session) ? 'never' : isHereNow(play, session, player) ? 'now' : 'later'),
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

export const isOver = (session: Session): boolean => session.stage.kind === 'after' || session.stage.kind === 'closed';
