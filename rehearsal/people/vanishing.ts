import { minutes, seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { holderOf } from '#core/session/round.ts';
import { isOver, longestPart } from './phases.ts';
import type { Player } from './cast.ts';
import { isHereNow, type Play, seatOf } from './play.ts';

/** Somebody on a phone keeps their microphone off until they have the floor. */
export async function mutesAfterComingIn(play: Play, player: Player): Promise<void> {
  await play.act(player, 'switches their microphone off', (person) => person.selfMutes());
}

/** Joins from a phone, and in the longest part is gone without a word: for some minutes, or for good. */
export function planVanishing(play: Play, session: Session): void {
  for (const player of play.players) {
    if (player.playedBy === 'you' || !player.traits.has('vanishes')) continue;
    planMicrophone(play, session, player);
    planGoing(play, session, player);
  }
}

function planGoing(play: Play, session: Session, player: Player): void {
  const run = session.phases.at(-1);
  const key = `vanishes ${player.name}`;
  if (session.stage.kind !== 'running' || run?.index !== longestPart(session) || play.agenda.has(key)) return;
  const length = run.endsAt - run.startedAt;
  play.agenda.plan({
    key,
    by: player,
    at: Math.max(play.now() + seconds(10), run.startedAt + length * play.random.between(0.15, 0.5)),
    when: (now) => (isOver(now) || seatOf(play, now, player)?.here !== 'voice' ? 'never' : 'now'),
    async act() {
      await play.act(player, 'is gone without a word', (person) => person.leaves());
      if (play.random.chance(0.5)) planReturn(play, player, play.now() + minutes(play.random.between(2, 6)));
    },
  });
}

function planReturn(play: Play, player: Player, at: number): void {
  play.agenda.plan({
    key: `returns ${player.name} ${at}`,
    by: player,
    at,
    lasting: 'lasting',
    when: (now) => (isOver(now) || isHereNow(play, now, player) ? 'never' : 'now'),
    async act(now) {
      await play.act(player, 'is back', (person) => person.joins({ id: now.place.room ?? '' }));
    },
  });
}

function planMicrophone(play: Play, session: Session, player: Player): void {
  const { id } = play.person(player);
  const state = play.evening.guild.voiceStates.get(id);
  const shouldBeOff = holderOf(session) !== id;
  if (state === undefined || state.channel_id === null || state.self_mute === shouldBeOff) return;
  play.agenda.plan({
    key: `microphone ${player.name} ${session.epoch} ${String(shouldBeOff)}`,
    by: player,
    at: play.now() + seconds(2),
    urgent: 'urgent',
    when: (now) => ((holderOf(now) !== id) === shouldBeOff && isHereNow(play, now, player) ? 'now' : 'never'),
    act: () =>
      play.act(player, shouldBeOff ? 'switches their microphone off' : 'switches their microphone on', (person) =>
        person.selfMutes(shouldBeOff),
      ),
  });
}
