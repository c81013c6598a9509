import type { Session, Stage, TalkMode } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import { clockTime, dayAndTime, exactTime, fromNow } from '../marks.ts';
import { listeningFor } from './listening.ts';

/** The words of the card that everybody in the room sees. Names come as mentions; nothing here tells who passed. */
export const room = {
  doorsTitle: 'Doors are open',
  begins: (startsAt: Instant): string => `We begin at ${clockTime(startsAt)} (${fromNow(startsAt)}).`,
  doorsAbout: 'Take a seat, test your sound, get some water.',
  seats:
    'You can pass at any time and just listen for as long as you like. Cameras are never needed. Listening is taking part.',
  position: (now: number, of: number): string => `Part ${now} of ${of}`,
  title: (text: string): string => `# ${text}`,
  partAtItsEnd: 'It is coming to its end.',
  partEnds: (at: Instant): string => `This part ends ${fromNow(at)}.`,

  /** For whoever comes in now; they find it here, because nobody is written to. */
  late: {
    open: null,
    listen_only: 'Whoever comes in now listens first, until a part is open again.',
    closed: 'The circle is closed for today. Whose line drops can come back.',
  },

  agreementsTitle: '**How we look after each other**',
  agreementsInFull: 'In full: *More…*, then *Agreements*.',
  agreementsAsk:
    'If you can hold these with us, press *I can hold these*. If something does not work for you, tell a host. Nobody sees who has pressed.',

  hosting: (host: string | null): string => (host === null ? 'No host is here yet.' : `Hosting: ${host}.`),
  hostsSee:
    'Hosts see who is here, who is in line, who passed and who says it is their first time. They see no history.',
  mode: (mode: TalkMode): string => modes[mode],
  typedWords:
    'What you type stays in a lasting room like any message, and others can copy it. A fresh room is deleted with its chat.',
  noAudio: 'The bot never joins the audio and cannot record. It cannot stop other people from recording either.',
  listening: (opensAt: Instant): string => `Something to listen with today: ${listeningFor(opensAt)}`,

  hasFloor: (who: string): string => `${who} has the floor.`,
  typesNow: (who: string): string => `${who} has the floor and is typing here in the chat.`,
  /** Shown shortly before the time is over; never afterwards. Without a number, which would be wrong a moment later. */
  soon: {
    shown: 'A little time is left; a good place to pause is coming.',
    hidden: 'A good place to pause is coming.',
  },
  turnEnds: (at: Instant): string => `The turn ends ${fromNow(at)}.`,
  replies: (wish: string): string => `Replies: ${wish}.`,
  quietFirst: (until: Instant): string => `First a quiet moment, until ${exactTime(until)}.`,
  floorOpen: 'The floor is open.',
  quietIsFine: 'A quiet moment is not a problem to solve.',
  hostSpeaks: 'The host has the word.',
  breath: (next: string | null): string =>
    next === null ? 'A moment of quiet.' : `A moment of quiet. Then ${next}, who can pass or just listen as well.`,
  invited: (who: string): string => `${who} is invited to speak.`,
  offered: 'The turn begins when the invitation is accepted; passing is fine.',
  dropped: (who: string): string => `${who}’s line dropped.`,
  held: (until: Instant): string => `We keep the floor until ${exactTime(until)}.`,
  next: (names: string): string => `**Next:** ${names}.`,
  noOneNext: 'Nobody is in line yet.',
  partners: (names: string): string => `Echoes are welcome for: ${names}.`,
  noPartners: 'Nobody has asked for echoes, so we just sit together for a moment.',
  invitation: (until: Instant): string =>
    `Anyone not heard yet can raise a hand until ${exactTime(until)}. Passing and just listening are fine.`,
  openConversation: 'This is an open conversation: no line and no clock. The agreements still hold.',

  pausedTitle: 'A pause',
  /** What kind of pause it is, in one short sentence. */
  paused: (stage: Paused): string => pausedShort[stage.why],
  pausedMore: (stage: Paused): string | null => pausedMore(stage),
  keepsPlace: 'Every clock stands still and everyone keeps their place.',

  afterTitle: 'The meeting is over',
  after: (closesAt: Instant): string =>
    `Thank you for being here. The room stays open for company until ${clockTime(closesAt)}. There is no line and no clock any more.`,
  closedTitle: 'Closed for today',
  closed: (stage: Extract<Stage, { kind: 'closed' }>): string => ends[stage.why],
  nextMeeting: (at: Instant): string => `The next meeting: ${dayAndTime(at)}.`,
  helpAlways: 'If it cannot wait: press *I need someone*, or type `/help-now`. Only you see the answer.',
};

const modes: Readonly<Record<TalkMode, string>> = {
  gentle: 'Nobody is muted in this room. The order and the clock are on this card.',
  strict:
    'In this room people are muted until they have the floor; only the person with the floor and the hosts can be heard. ' +
    'You are muted when you come in, and unmuted for your turn and at the end.',
  stage:
    'This is a stage: people listen until they are invited to speak. Stage audio is not end-to-end encrypted. ' +
    'Discord’s own *Request to speak* joins the line too.',
};

type Paused = Extract<Stage, { kind: 'paused' }>;

const pausedShort: Readonly<Record<Paused['why'], string>> = {
  host: 'We pause for a moment.',
  break: 'We take a break.',
  care: 'We are pausing for a minute.',
  'host-lost': 'The host’s line has dropped, so we wait together.',
};

function pausedMore(stage: Paused): string | null {
  switch (stage.why) {
    case 'host':
      return null;
    case 'break':
      return stage.until === null
        ? 'The host calls us back.'
        : `Until ${clockTime(stage.until)} (${fromNow(stage.until)}).`;
    case 'care':
      return 'Someone is being looked after. Feel your feet, look around the room, breathe out slowly.';
    case 'host-lost':
      return 'You are free to stay or to rest.';
  }
}

const ends: Readonly<Record<Extract<Session['stage'], { kind: 'closed' }>['why'], string>> = {
  ended: 'Thank you for being here. See you when you are ready; there is no catching up to do.',
  'hard-limit': 'The meeting reached its longest time. Thank you for being here. See you when you are ready.',
  postponed: 'We were too few to meet well today, so we meet another time. Thank you for coming.',
};
