import type { Cue, NoSecondRoom } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import { mention } from '../marks.ts';
import { listeningFor } from './listening.ts';
import { duration } from './time.ts';

const noSecondRoom: Readonly<Record<NoSecondRoom, string>> = {
  'not-allowed':
    'Discord does not let me make a second room. A moderator can give me *Manage Channels* and *Manage Roles*. Nothing else has changed.',
  'too-many-channels':
    'This server has as many channels as Discord allows, so there is no second room. Nothing else has changed.',
  unreachable: 'Discord could not be reached for a second room. Nothing else has changed; try *Second room* again.',
  'host-left': 'The person who was to host the second room has left. Nothing else has changed; choose somebody else.',
  'cannot-move':
    'The second room is open, and Discord does not let me bring people there. Ask them to join it themselves.',
};

/** What the desk says about something that happens now, and what a host can do about it. Facts only, nothing about health. */
export function cueSentence(cue: Cue, opensAt: Instant): string {
  switch (cue.kind) {
    case 'soon':
      return `${mention(cue.who)}’s time is nearly up, and the card in the room says so gently. Nothing to do; *+1 min* gives more.`;
    case 'time-up':
      return `${mention(cue.who)}’s time is up. Let them find an end; *+1 min* or *Thank & next* when it fits.`;
    case 'grace-over':
      return `${mention(cue.who)} is still speaking. A warm word helps, then *Thank & next*, or *+1 min*.`;
    case 'held':
      return `${mention(cue.who)}’s line dropped. The floor waits for them; *Thank & next* goes on, and their place is offered again.`;
    case 'not-on-air':
      return `${mention(cue.who)} is not on the air yet, and may not have seen Discord’s invitation. Say their name; *Thank & next* goes on and keeps their place.`;
    case 'left-suddenly':
      return `${mention(cue.who)} left during or soon after a turn. Would someone on the team write to them?`;
    case 'cannot-hear':
      return `${mention(cue.who)} cannot hear or be heard. Write to them: other device, rejoin, or typing the share.`;
    case 'silence':
      return `It has been quiet for a while. Let it be, or offer the listening card: “${listeningFor(opensAt)}”`;
    case 'phase-over':
      return 'The time of this part is over. Finish the turn, then *Next*.';
    case 'break-over':
      return 'The break is over. *Resume* calls people back.';
    case 'invite-unheard':
      return 'Before second turns: ask once whether someone not yet heard would like the floor. Name nobody.';
    case 'last-call':
      return 'A few minutes are left in this part. Ask once whether someone who has not spoken would like to.';
    case 'limit-soon':
      return 'In ten minutes this meeting reaches its longest time and ends by itself: everyone can be heard then, and the room stays open for a goodbye. *End* does it sooner.';
    case 'too-few':
      return `${cue.here} of ${cue.min} people are here. Hold an *Open conversation*, or *Postpone kindly*; or simply begin.`;
    case 'too-many':
      return `${cue.here} people are here, more than ${cue.splitAbove}. A *Second room*, a *Longer phase* or a *Shorter round* gives everyone time.`;
    case 'turn-soon':
      return 'This turn is nearly over. Nothing to do; *+1 min* gives more.';
    case 'turn-over':
      return 'The time of this turn is over. Let them find an end; *Thank & next*, *+1 min* or *Stop* when it fits.';
    case 'no-second-room':
      return noSecondRoom[cue.why];
    case 'turns-short':
      return `Turns would be ${duration(cue.turnMs)} instead of ${duration(cue.templateMs)}. A second room, a *Longer phase* or a *Shorter round* helps.`;
  }
}
