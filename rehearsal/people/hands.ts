import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { phaseNow, queueNow, runNow } from '#core/session/plan.ts';
import type { Queue } from '#core/formats/format.ts';
import { handsMayComeAgain, holderOf } from '#core/session/round.ts';
import { labels } from '#text/en/labels.ts';
import { holds, permissionsFor } from '../discord/permissions.ts';
import type { Player } from './cast.ts';
import { isHereNow, isHost, type Play, seatOf } from './play.ts';

/** How many of those present raise a hand where hands are asked for, from 0 to 1. */
const share: Readonly<Partial<Record<Queue, number>>> = {
  raised_hand: 0.9,
  unheard_first: 0.9,
  host_or_hand: 0.6,
  volunteer: 0.45,
};

/** Quiet people raise a hand so much less often than others. */
const rarely = 0.2;

/** Where the floor goes to raised hands, people raise them: some at once, some when others have spoken. */
export function planHands(play: Play, session: Session): void {
  const run = runNow(session);
  const wish = share[queueNow(session)];
  if (session.stage.kind !== 'running' || run === null || wish === undefined) return;
  for (const player of play.players) {
    if (player.playedBy === 'you' || isHost(play, session, player) || !isHereNow(play, session, player)) continue;
    const key = `hand ${player.name} ${run.index}`;
    if (play.agenda.has(key)) continue;
    const likes = player.traits.has('quiet') ? wish * rarely : wish;
    const wants = (play.random.chance(likes) || player.traits.has('talks-long')) && !player.traits.has('only-listens');
    const room = Math.max(seconds(30), (run.endsAt - play.now()) * 0.25);
    const at = play.now() + play.random.between(seconds(8), room);
    play.agenda.plan({
      key,
      by: player,
      at,
      when: (now) => (wants ? handFits(play, now, player, run.index) : 'never'),
      act: (now) => raise(play, now, player),
    });
    planAgain(play, player, run.index, run.startedAt + (run.endsAt - run.startedAt) * play.random.between(0.4, 0.6));
  }
}

/** Who was heard may like a second turn in a long part, once there is time. */
function planAgain(play: Play, player: Player, phase: number, before: number): void {
  const wants = play.random.chance(0.45);
  play.agenda.plan({
    key: `hand again ${player.name} ${phase}`,
    by: player,
    at: before,
    when: (now) => {
      const { id } = play.person(player);
      return wants && now.round.heard.some((one) => one === id) && handsMayComeAgain(now)
        ? handFits(play, now, player, phase)
        : 'never';
    },
    act: (now) => raise(play, now, player),
  });
}

function handFits(play: Play, session: Session, player: Player, phase: number): 'now' | 'later' | 'never' {
  if (session.phase !== phase || phaseNow(session) === null) return 'never';
  if (session.stage.kind !== 'running') return 'later';
  const seat = seatOf(play, session, player);
  if (seat === undefined || seat.here === 'gone' || seat.seat === 'listen' || seat.late) return 'never';
  if (session.round.line.includes(seat.id) || holderOf(session) === seat.id) return 'never';
  return 'now';
}

/** Whether their client offers Discord's own hand: to the audience, as long as they may still connect. */
function hasHand(play: Play, player: Player, room: string | null): boolean {
  const { id } = play.person(player);
  const { discord, guild } = play.evening;
  const isInAudience = guild.voiceStates.get(id)?.suppress === true;
  return room !== null && isInAudience && holds(permissionsFor(discord.world, id, room), 'REQUEST_TO_SPEAK');
}

/** On a stage with Discord's own hand where there is one, elsewhere with the button. */
async function raise(play: Play, session: Session, player: Player): Promise<void> {
  const seat = seatOf(play, session, player);
  if (session.mode === 'stage' && seat?.here === 'voice' && hasHand(play, player, session.place.room)) {
    await play.act(player, 'raises Discord’s own hand', (person) => person.raisesHand());
    return;
  }
  await play.act(player, `presses [${labels.raiseHand}]`, (person) =>
    person.presses(labels.raiseHand, { on: { id: session.place.room ?? '' } }),
  );
}
