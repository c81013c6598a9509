import type { Ask } from './intents.ts';
import { breathe, done, plusMinute, skipBreath, thankNext, unstick } from './floor-moves.ts';
import { giveRole, handOver, relief, takeOver } from './hosting.ts';
import { climbLadder } from './ladder.ts';
import { shorten, stretch } from './lengths.ts';
import { changeMode, close, end, openConversation, postpone, start } from './meeting.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { handTo, pick } from './naming.ts';
import { fromOwnSeat } from './own-seat.ts';
import { pauseRoom, resumeRoom, takeABreak } from './pausing.ts';
import { changePerson, inHostTeam } from './people.ts';
import { nextPhase } from './phases.ts';
import { arrive, goOnAir, leave } from './presence.ts';
import {
  countHeads,
  countWaiting,
  isInPerson,
  nameSpeakers,
  nextTurn,
  plusPocketMinute,
  stopTurn,
  thankPocket,
} from './pocket.ts';
import { holderOf } from './round.ts';
import { askSecondRoom, broughtOver, secondOpen, staysHere, withoutSecondRoom } from './second-room.ts';

/** What somebody wants, done: one line for each intent. Whether they may was asked before. */
export function applyIntent(session: Session, { intent, standing }: Ask, moment: Moment): Result {
  switch (intent.kind) {
    case 'tick':
      return session;
    case 'arrive':
      return arrive(session, intent, standing, moment);
    case 'leave':
      return leave(session, intent.by, moment);
    case 'on-air':
      return goOnAir(session, intent.by, moment);
    case 'raise-hand':
    case 'lower-hand':
    case 'pass':
    case 'listen':
    case 'speak':
    case 'type':
    case 'agree':
    case 'first-time':
    case 'ask-time':
    case 'cannot-hear':
      return fromOwnSeat(session, intent.kind, intent.by, moment);
    case 'replies':
      return changePerson(session, intent.by, { replies: intent.wish });
    case 'done':
      if (holderOf(session) === intent.by) return done(session, intent.by, moment);
      if (!inHostTeam(session, intent.by)) return 'not-your-turn';
      // By a host it is *Thank & next*, and so it waits as that does: in a pause only the speaker gives the floor on.
      return session.stage.kind === 'paused' ? 'session-paused' : thankNext(session, moment);
    case 'hand-to':
      return handTo(session, intent.by, intent.to, moment);
    case 'start':
      return start(session, intent.by, intent.theme, moment);
    case 'next-turn':
      return nextTurn(session, moment);
    case 'stop-turn':
      return stopTurn(session);
    case 'one-more-waiting':
      return countWaiting(session, 1);
    case 'one-less-waiting':
      return countWaiting(session, -1);
    case 'speakers':
      return nameSpeakers(session, intent.count);
    case 'head-count':
      return countHeads(session, intent.count);
    case 'second-room':
      return askSecondRoom(session, intent.to, moment);
    case 'second-open':
      return secondOpen(session, intent, moment);
    case 'no-second-room':
      return withoutSecondRoom(session, intent.why);
    case 'brought-over':
      return broughtOver(session, intent.who, moment);
    case 'stays-here':
      return staysHere(session, intent.who);
    case 'next':
      return nextPhase(session, moment);
    case 'end':
      return end(session, moment);
    case 'close':
      return close(session, intent.by, standing, moment);
    case 'postpone':
      return postpone(session, moment);
    case 'open-conversation':
      return openConversation(session, intent.by, moment);
    case 'mode':
      return changeMode(session, intent.mode);
    case 'thank-next':
      return isInPerson(session) ? thankPocket(session, moment) : thankNext(session, moment);
    case 'plus-minute':
      return isInPerson(session) ? plusPocketMinute(session, moment) : plusMinute(session, moment);
    case 'pick':
      return pick(session, intent.to);
    case 'breathe':
      return breathe(session, moment);
    case 'skip-breath':
      return skipBreath(session, moment);
    case 'unstick':
      return unstick(session, moment);
    case 'stretch':
      return stretch(session);
    case 'shorten':
      return shorten(session);
    case 'hide-countdown':
      return { ...session, countdown: 'hidden' };
    case 'show-countdown':
      return { ...session, countdown: 'shown' };
    case 'pause':
      return pauseRoom(session, 'host', moment);
    case 'pause-room':
      return pauseRoom(session, 'care', moment);
    case 'break':
      return takeABreak(session, intent.minutes, moment);
    case 'resume':
      return resumeRoom(session, moment, intent.by);
    case 'role':
      return giveRole(session, intent, moment);
    case 'hand-over':
      return handOver(session, intent.to, moment);
    case 'relief':
      return relief(session, moment);
    case 'take-over':
      return takeOver(session, intent.by, standing === 'member' ? 'asked' : 'facilitator', moment);
    case 'ladder':
      return climbLadder(session, intent, moment);
  }
}
