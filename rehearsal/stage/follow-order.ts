import type { Session } from '#core/session/model.ts';
import { plannedStart } from '#core/session/plan.ts';
import { stageSays } from '../words/stage-says.ts';
import { arrivalOf } from '../people/arriving.ts';
import { planBecoming } from '../people/becoming.ts';
import type { Temperament } from '../people/temperament.ts';
import type { CastPlayer } from './cast-player.ts';
import type { PlayedEvening } from './played-evening.ts';
import type { Setting } from './setting.ts';
import type { OrderAnswer, StageOrder } from './view.ts';

/** Reminders of a weekly meeting and the meeting itself are within it: eight days, in milliseconds. */
const farthest = 8 * 24 * 3_600_000;

/** In a meeting the clock does not run on by itself while everybody waits for whoever sits at the page: five minutes. */
const longestInAMeeting = 5 * 60_000;

const done: OrderAnswer = { done: true };
const not = (why: string): OrderAnswer => ({ done: false, why });

/** Orders that concern the evening that is played. */
export type EveningOrder = Exclude<StageOrder, { readonly order: 'begin' | 'leave' }>;

/**
 * Does it between two turns of the clock; what cannot be done is answered in plain words.
 * @param isWanted asked again and again by what takes its time
 */
export async function followOrder(
  played: PlayedEvening,
  order: EveningOrder,
  isWanted: () => boolean,
): Promise<OrderAnswer> {
  const { evening } = played;
  switch (order.order) {
    case 'speed':
      played.hand.speed = order.speed;
      return done;
    case 'next':
      return turnsToNext(played, isWanted);
    case 'look-back':
      return evening.inTurn(async () => {
        await evening.look();
        played.lookBack();
        return done;
      });
    case 'bot':
      return evening.inTurn(() => (order.to === 'up' ? bootsBot(played) : cutsBot(played)));
    case 'temperament':
    case 'played-by':
      return evening.inTurn(async () => changesPlayer(played, order));
  }
}

async function turnsToNext(played: PlayedEvening, isWanted: () => boolean): Promise<OrderAnswer> {
  const { evening, hand } = played;
  if (await evening.hasNothingAhead()) return not(stageSays.nothingByItself);
  evening.stretch = 'far';
  try {
    const ahead = aheadOf(evening.watch.open, evening.now());
    const how = await hand.turnTo(evening.next.since(), ahead.until, isWanted);
    if (how === 'not-found') played.note(ahead.words);
  } finally {
    evening.stretch = 'near';
  }
  return done;
}

/** How far one turns at most, and what is said when nothing was found as far as that. */
function aheadOf(meeting: Session | null, now: number): { readonly until: number; readonly words: string } {
  if (meeting === null) return { until: now + farthest, words: stageSays.nothingAhead };
  const start = plannedStart(meeting);
  const until = now + longestInAMeeting;
  const isBefore = meeting.stage.kind === 'doors' && now < start && start <= until;
  return isBefore ? { until: start, words: stageSays.timeToStart } : { until, words: stageSays.quietMeeting };
}

async function bootsBot(played: PlayedEvening): Promise<OrderAnswer> {
  const { power } = played.evening;
  if (power.isUp) return not(stageSays.botIsUp);
  if (!(await power.boot())) return not(stageSays.botCannotStart);
  played.note(stageSays.booted);
  await played.evening.lookAgain();
  return done;
}

async function cutsBot(played: PlayedEvening): Promise<OrderAnswer> {
  const { power } = played.evening;
  if (!power.isUp) return not(stageSays.botIsDown);
  await power.cut();
  played.note(stageSays.killed);
  await played.evening.lookAgain();
  return done;
}

function changesPlayer(
  { setting }: PlayedEvening,
  order: Extract<EveningOrder, { readonly order: 'temperament' | 'played-by' }>,
): OrderAnswer {
  const { cast, room } = setting;
  if (order.person === room.moderator.id) return not(stageSays.moderatorIsYours);
  const player = cast.find(({ name }) => room.person(name).id === order.person);
  if (player === undefined) return not(stageSays.nobodyOfThatName);
  if (order.order === 'temperament') becomes(setting, player, order.temperament);
  else if (order.by === 'you') isTakenOver(setting, player);
  else isGivenBack(setting, player);
  return done;
}

function becomes({ play }: Setting, player: CastPlayer, temperament: Temperament): void {
  const before = player.traits;
  player.temperament = temperament;
  planBecoming(play, player, before);
}

/** What they had in mind comes to nothing when its time comes. */
function isTakenOver({ talking }: Setting, player: CastPlayer): void {
  player.playedBy = 'you';
  talking.letGo(player);
}

/** They go on from where they are; who is not here comes in. */
function isGivenBack({ play }: Setting, player: CastPlayer): void {
  player.playedBy = 'themselves';
  play.agenda.forget(arrivalOf(player));
}
