/** What stands on the cards of the evenings that are ready to be played: a title of 60 characters at most, and one or two sentences. */

export interface EveningWords {
  readonly title: string;
  readonly about: string;
}

/** A calm first meeting for each format that comes with the program, by the id of the format. */
export const calmEvenings = {
  listening_round_60: {
    title: 'A listening round',
    about:
      'An hour in which people are heard and nobody answers. You open the doors, lead through the parts, and say goodbye.',
  },
  checkin_agenda_90: {
    title: 'Check-in, agenda and work',
    about:
      'A working meeting in strict mode: only one voice can be heard at a time. See what muting means for the room and for you.',
  },
  structured_support_90: {
    title: 'A structured support group',
    about: 'Check-in, two conversations and a break between them. You keep the order, and the room calm.',
  },
  grief_circle_75: {
    title: 'A grief circle',
    about: 'Slow, with long pauses. Practise leaving a silence alone, and hiding the countdown when it feels harsh.',
  },
  passing_circle_60: {
    title: 'A passing circle',
    about: 'The word goes round in a fixed order, and passing is always fine.',
  },
  family_friends_75: {
    title: 'Family and friends, on a stage',
    about:
      'People listen until they are invited to speak. Practise inviting, waiting for somebody to accept, and thanking.',
  },
  short_peer_session_45: {
    title: 'A short peer session',
    about: 'Forty-five minutes, few people, no co-host to lean on. The smallest meeting.',
  },
  peer_supporter_reflection_60: {
    title: 'A reflection among hosts',
    about:
      'Hosts meet to look at their own part: questions first, stories second. Each has the floor for longer than elsewhere.',
  },
} as const satisfies Readonly<Record<string, EveningWords>>;

/** The same house from other chairs than the host’s. */
export const otherChairs = {
  member: {
    title: 'From a member’s chair, a little late',
    about:
      'The meeting has begun, and you come in now. Take a seat, pass or speak or type, and see what a member sees.',
  },
  moderator: {
    title: 'From the moderator’s chair: plan the meetings',
    about:
      'A group is there. Plan its meetings with /schedule, turn the clock to the next one, and watch its doors open. Or make another group.',
  },
} as const satisfies Readonly<Record<string, EveningWords>>;

export const hardEvenings = {
  talksOn: {
    title: 'Somebody cannot stop talking',
    about: 'A member has the floor and does not find an end, while others wait. Practise ending a turn with thanks.',
  },
  silence: {
    title: 'A long silence',
    about: 'The floor is open and nobody takes it. Find out how long a silence may be, and what you can offer.',
  },
  twoAtOnce: {
    title: 'Two people talk over each other',
    about: 'Nobody is muted here, and somebody talks into another’s turn. Practise giving the room one voice again.',
  },
  needsSomeone: {
    title: 'A person presses “I need someone”',
    about:
      'The desk shows a name, and the room sees nothing. Practise the five steps, and sharing them with your co-host.',
  },
  ruleBroken: {
    title: 'An agreement is broken, twice',
    about:
      'Somebody types advice that nobody asked for while another person shares. Practise the lightest step that helps.',
  },
  hostDrops: {
    title: 'Your own line drops',
    about: 'You lead the evening, and are out of the room from one moment to the next. See what happens without you.',
  },
  botDies: {
    title: 'The bot is gone, and comes back',
    about:
      'In the middle of a turn, in a room where people are muted, the bot stops. A minute and a half later it is back.',
  },
  discordTroubled: {
    title: 'Discord has a bad minute',
    about:
      'For a minute Discord refuses much of what the bot asks for. Practise leading with your voice until it has caught up.',
  },
  tooMany: {
    title: 'More people than the round can hear',
    about:
      'The doors are open, and more and more people come in. Decide between a second room, a longer part and shorter turns.',
  },
  nobodyComes: {
    title: 'Nobody comes',
    about:
      'The doors are open, the time has come, and you are alone. Practise waiting, deciding, and being kind to yourself.',
  },
} as const satisfies Readonly<Record<string, EveningWords>>;

/** Where to begin, said once one has sat down. */
export const welcomes = {
  host: 'You are the host. To open the doors, press / below, choose session open, and send it. The others come by themselves.',
  member:
    'The meeting has begun without you, which is fine. Press the room of the group to come in, and see what its card offers.',
  moderator:
    'You look after this server. To plan meetings, press / below and choose schedule add; then turn the clock with Next thing.',
} as const;
