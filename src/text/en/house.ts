import type { Intent } from '#core/session/intents.ts';

/** What the house itself says: about Discord's refusals to the desk, and after presses outside the cards. */
export const house = {
  /** To the host team, when Discord does not let the bot do something. Says what to change; the meeting goes on. */
  trouble: {
    mute: 'Discord does not let me mute here, so the order is kept by goodwill only. A moderator can give my role *Mute Members* for this room.',
    lift: 'Discord does not let me unmute somebody. A moderator can do it: right-click the person, then untick *Server Mute*. Afterwards give my role *Mute Members*.',
    stage:
      'Discord does not let me run the stage. A moderator can give my role *Manage Channels*, *Mute Members* and *Move Members* for it.',
    doors:
      'Discord does not let me open or close the room. A moderator can give my role *Manage Channels*, *Manage Roles*, *View Channel* and *Connect* there.',
    card: 'Discord does not let me show a card. A moderator can give my role *View Channel*, *Send Messages* and *Send Messages in Threads* there.',
    lines:
      'Discord does not let me write in the room’s chat. A moderator can give my role *View Channel* and *Send Messages* there.',
    'room-gone': 'The room of this meeting was deleted. End this meeting and open a new one; nobody is left muted.',
    unreachable:
      'Discord has not answered for a while. The meeting is not lost: the order and the clock are kept here, and the room follows as soon as Discord does.',
  },

  /** After a press on a private panel. */
  noted: 'Done. The card in the room shows it.',
  notes: {
    'raise-hand': 'Your hand is up. The card shows the line.',
    'lower-hand': 'Your hand is down.',
    pass: 'Passed. Thank you for being here.',
    listen: 'You are just listening. Nobody calls on you.',
    speak: 'You have a speaking seat. You can pass at any time.',
    type: "You will type your share in the room’s chat, and press *I'm done* when you have finished.",
    'ask-time': 'Noted: you would like some time later. What about stays with you.',
    'first-time':
      'Noted for today: the hosts see that it is your first time here. You can pass or just listen at any time.',
    'cannot-hear': 'The host desk knows that you have trouble with sound.',
    replies: 'Noted. The card shows it while you have the floor.',
    'hand-over': 'Asked. They take over when they press *I take over*.',
    relief: 'Asked. The room hears one neutral sentence when somebody takes over.',
    'take-over': 'You are the host now. Thank you.',
    'hand-to': 'Handed on.',
    ladder: 'Done. Only they see the words.',
    leave: 'You have stepped out. You can come back at any time.',
    arrive: 'You are in, by text. You can read along, and type a share when you like. You can pass or just listen.',
  } satisfies Partial<Record<Intent['kind'], string>>,

  /** To the desk, when a private word did not find its person, or may not have. */
  sayByHand: (who: string): string =>
    `I may not have reached ${who} privately. One of you could write to them and say it in a few kind words.`,

  /** What outsiders read where a moderator gave no neutral name. */
  publicName: 'Circle',

  /** Name of the private thread. Neutral, at most 100 characters. */
  deskName: (publicName: string): string => `Host desk: ${publicName}`,

  /** Seen in the server's audit log by moderators: neutral on purpose. */
  auditMute: 'Talking order',
  auditLift: 'Talking order over',

  oldCard: 'This card is not in use any more. The newest one is at the end of this channel.',
  notYours: 'This belongs to another server.',
  deskOnly: 'The host desk is for the facilitators of this group.',
  /** A fault of ours. The reference is in the log too, and nothing else about the person. */
  fault: (reference: string): string =>
    `Something went wrong on our side, and the meeting goes on without it. Please try again. If it happens again, tell a moderator this reference: ${reference}`,
};
