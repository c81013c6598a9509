/** What the page says about voice rooms and stages, and the people in them. */
import type { InRoom } from '../discord/client/view.ts';

export const rooms = {
  panel: (name: string): string => `Room, ${name}`,
  inNone: 'You are in no room.',
  howToJoin: 'Press a room in the list of channels to go in.',
  youAreIn: 'You are in',
  notIn: 'You are not in this room.',
  stageTopic: (topic: string): string => `The stage is about: ${topic}`,
  empty: 'Nobody is here.',
  heardNow: (names: string): string => `Can be heard now: ${names}.`,
  nobodyHeard: 'Nobody can be heard just now.',
  speakers: 'Speakers',
  audience: 'Audience',
  inRoom: 'In the room',
  join: 'Join',
  leave: 'Leave',
  mute: 'Mute',
  unmute: 'Unmute',
  talk: 'Talk',
  serverMuted: 'The server has muted you. You cannot unmute yourself; who has the right to mute, or the bot, can.',
  inAudience: 'You are in the audience: you hear, and cannot be heard.',
  cannotTalkMuted: 'You are muted. Unmute yourself to be heard.',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  mayNotRequest: 'On this stage you cannot ask to speak.',
  moveToAudience: 'Move to audience',
  comeUp: 'Go on stage',
  invited: 'You are invited to speak',
  invitedMeans: 'On the stage everybody can hear you.',
  accept: 'Accept',
  decline: 'Decline',
  you: 'you',
} as const;

/** How somebody is in a room, in a few words each; empty for somebody who simply is there. */
export function howInRoom(person: InRoom): readonly string[] {
  return [
    ...(person.isTalking ? ['talking'] : []),
    ...(person.serverMute ? ['muted by the server'] : []),
    ...(person.selfMute ? ['muted'] : []),
    ...(person.asksToSpeak ? [person.suppressed ? 'asks to speak' : 'invited to speak'] : []),
  ];
}

/** The same for a list that does not keep speakers and audience apart. */
export function howOnStage(person: InRoom): readonly string[] {
  return [...(person.suppressed ? ['in the audience'] : []), ...howInRoom(person)];
}
