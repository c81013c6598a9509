import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { runNow } from '#core/session/plan.ts';
import { labels } from '#text/en/labels.ts';
import type { Player } from './cast.ts';
import { longestPart } from './phases.ts';
import { isHereNow, type Play } from './play.ts';

/** Someone needs a human, someone cannot hear: once in an evening, in the longest part. */
export function planNeeds(play: Play, session: Session): void {
  const run = runNow(session);
  if (session.stage.kind !== 'running' || run === null || run.index !== longestPart(session)) return;
  const length = run.endsAt - run.startedAt;
  for (const player of play.players) {
    if (player.playedBy === 'you') continue;
    if (player.traits.has('needs-someone')) planAlarm(play, player, run.startedAt + length * 0.35);
    if (player.traits.has('cannot-hear')) planSound(play, player, run.startedAt + length * 0.2);
  }
}

function planAlarm(play: Play, player: Player, at: number): void {
  play.agenda.plan({
    key: `needs someone ${player.name}`,
    by: player,
    at,
    when: (session) => (isHereNow(play, session, player) ? 'now' : 'never'),
    async act(session) {
      await play.act(player, `presses [${labels.needSomeone}]`, (person) =>
        person.presses(labels.needSomeone, { on: { id: session.place.room ?? '' } }),
      );
      planAnswer(play, player, play.now() + seconds(20));
    },
  });
}

/** A human answers: the co-host where there is one, for the host leads the meeting. */
function planAnswer(play: Play, who: Player, at: number): void {
  const helper = play.players.find((one) => one.part === 'co-host') ?? play.players[0];
  if (helper === undefined) return;
  play.agenda.plan({
    key: `on it ${who.name}`,
    by: helper,
    at,
    when: (session) => (session.stage.kind === 'closed' ? 'never' : 'now'),
    act: (session) =>
      play.act(helper, `presses [${labels.onIt}] at the desk`, (person) =>
        person.presses(labels.onIt, { on: { id: session.place.desk } }),
      ),
  });
}

function planSound(play: Play, player: Player, at: number): void {
  play.agenda.plan({
    key: `cannot hear ${player.name}`,
    by: player,
    at: Math.min(at, at + minutes(1)),
    when: (session) => (isHereNow(play, session, player) ? 'now' : 'never'),
    act: (session) =>
      play.act(player, `presses [${labels.cannotHear}]`, (person) =>
        person.presses(labels.cannotHear, { on: { id: session.place.room ?? '' } }),
      ),
  });
}
