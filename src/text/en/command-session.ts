import type { GroupType } from '#core/groups/group.ts';
import type { ChannelId, MemberId } from '#core/ids.ts';
import type { Role } from '#core/session/model.ts';
import type { Instant, Ms } from '#core/time.ts';
import { clockTime, mention } from '../marks.ts';
import { duration } from './time.ts';
import { sharing } from './sharing.ts';
import { phaseTitle, roleName } from './words.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

/** What was lifted, what waits, and whether a meeting that mutes people goes on. */
interface Unstuck {
  readonly lifted: number;
  readonly waiting: number;
  readonly goesOn: boolean;
}

/** /session: for the people who run the meeting. */
export const session = {
  description: 'Run a meeting: for facilitators and the host team',
  open: 'Open the doors of a group now',
  start: 'Begin the meeting that is open here',
  next: 'Go on to the next part of the meeting',
  pause: 'Stop every clock, or take a break',
  resume: 'Go on after a pause',
  end: 'End the meeting kindly; the room stays open a little longer',
  mode: 'Change how the room is kept',
  handover: 'Ask someone else to host',
  role: 'Give a service role to someone, or leave it empty',
  unstick: 'Lift every mute this bot has made here',
  option: {
    mode: 'How the room is kept',
    theme: 'A prompt for today; leave empty to bring it by voice',
    breakMinutes: 'A break of so many minutes; leave empty to pause until you resume',
    host: 'Who should host',
    role: 'Which role',
    who: 'Who takes it; leave empty for nobody',
  },
  /** The prompts offered to a type of group, with the ids by which a session names them. */
  themes: (type: GroupType): readonly { readonly id: string; readonly words: string }[] =>
    sharing[type].map((words, index) => ({ id: `${type}/${index + 1}`, words })),
  part: phaseTitle,
  answer: {
    opened: (where: ChannelId): string =>
      `Doors are open in <#${where}>. People can take a seat now. ` +
      'When you are ready, press *Start* at the desk or type `/session start`.',
    started: (part: string, length: Ms): string =>
      `The meeting has begun. Now: ${part}, about ${duration(length)}. *Next* or \`/session next\` goes on.`,
    moved: (part: string, length: Ms): string =>
      `Now: ${part}, about ${duration(length)}. \`/session next\` goes on; nothing ends by itself.`,
    paused: 'Paused. Every clock stands still. `/session resume` goes on.',
    onBreak: (until: Instant): string =>
      `Break until ${clockTime(until)}. You bring people back with \`/session resume\`.`,
    resumed: 'The meeting goes on where it stopped.',
    after: (closesAt: Instant): string =>
      `The meeting is over. The room stays open for company until ${clockTime(closesAt)}.`,
    closed: 'The meeting is over and the room is closed.',
    mode: {
      gentle: 'The room is gentle now: nobody is muted, the card shows whose turn it is.',
      strict: 'The room is strict now: only the speaker and the host team can be heard. People are unmuted at the end.',
      stage:
        'The room is a stage now: raised hands come up to speak one at a time. Stage audio is not end-to-end encrypted.',
    },
    asked: (who: MemberId): string => `${mention(who)} is asked to host. You stay host until they take over.`,
    nowHost: (who: MemberId): string => `${mention(who)} is the host now.`,
    roleGiven: (role: Role, who: MemberId): string => `${mention(who)} is ${roleName(role)} for this meeting.`,
    roleEmpty: (role: Role): string => `Nobody is ${roleName(role)} now.`,
    chooseTheme:
      'That theme is not in the list, so nothing was changed. Pick one from the list while you type, ' +
      'or leave it empty and bring the theme by voice.',
    unstuck: ({ lifted, waiting, goesOn }: Unstuck): string => {
      if (lifted === 0 && waiting === 0) return 'Nobody here is muted by this bot.';
      const done = `Unmuted: ${people(lifted)}.`;
      const stays = lifted > 0 && goesOn ? ' I do not mute them again in this meeting; whoever comes in still is.' : '';
      if (waiting === 0) return `${done}${stays}`;
      const wait = `Still waiting: ${people(waiting)} away from voice, where Discord cannot unmute anybody.`;
      const when = goesOn
        ? 'Type `/session unstick` again when they are back, or wait for their turn, a break or the end.'
        : 'It happens the moment they are back in any voice room.';
      return `${done}${stays} ${wait} ${when}`;
    },
  },
};
