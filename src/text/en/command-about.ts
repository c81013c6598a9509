import type { ChannelId } from '#core/ids.ts';

export const desk = {
  description: 'Open the host desk: for facilitators',
  opened: (thread: ChannelId): string =>
    `The desk is here: <#${thread}>. Only the people who run this group and the server’s moderators can see it.`,
};

export const helpNow = {
  description: 'Help lines and emergency numbers, only for you; nothing is stored',
  country: 'Where you are now; it is never guessed',
};

/** What the bot is, in plain words (PR-13). Under 2000 characters, so that it fits one message. */
export const about = {
  description: 'What this bot does, what it keeps, and what it never does',
  answer: [
    '**Circlekeeper** runs peer support meetings the way good groups are run by hand: doors, agreements, a fair order ' +
      'of turns, a soft clock, a kind ending.',
    '',
    '**What it does**',
    '- Opens the room on time, leads through the format, and shows whose turn it is. In strict and stage mode it mutes ' +
      'listeners, and it unmutes everybody at the end.',
    '- Gives you help numbers: `/help-now`, here or in a private message. Nobody is told, nothing is written down.',
    '',
    '**What it keeps**',
    '- How a group is set up, until a day after it is closed.',
    '- Who is in the room, the order and the turns, while a meeting runs and at most a day after it.',
    '- What you answer for a coming meeting, until a day after it; reminders you asked for, until you press *Stop*.',
    '- A mute it could not lift because the person had left: until it is lifted.',
    '- If a host asks somebody to listen or to leave: which agreement, when, and who, for 90 days.',
    '- Afterwards only how many people came and how long it took, for two years.',
    '- What you type in a room is a Discord message. It stays there unless somebody deletes it.',
    '',
    '**What it never does**',
    '- It never joins the audio and cannot record. It does not read your messages or judge how you are.',
    '- It writes to nobody who did not ask. No scores, no counting of days, no list of who came when.',
    '- It is not a therapist and not an emergency service.',
    '',
    '**What hosts can see**',
    '- While a meeting runs: who is here, who has a hand up, who has spoken or passed, who says it is their first time. No history.',
    '',
    '**What nobody can promise**',
    '- The owner and moderators of this server, other bots, Discord and other members can see or copy what you write ' +
      'and hear what you say. No bot can stop someone from recording. Share what you can live with.',
  ].join('\n'),
  /** Who runs it; empty when the operator has not said so. */
  operator: (contact: string | null, privacyUrl: string | null): string =>
    [
      contact === null ? '' : `Questions about this bot: ${contact}`,
      privacyUrl === null ? '' : `Privacy notice: ${privacyUrl}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
};
