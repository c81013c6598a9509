/** What the stage says in a hard moment, and what people type in it. Notes say what one would hear or see oneself in a real room. */
export const moments = {
  talksOn: {
    scene: (who: string): string => `You host. ${who} has the floor, and has been speaking for a while.`,
    thanks: 'Thank you for helping me to an end. I had not noticed the time.',
  },
  silence: {
    scene: 'You host. The theme has been said; with “Next” on the desk the floor opens.',
    quiet: 'It is quiet in the room.',
  },
  twoAtOnce: {
    scene: (who: string): string => `You host, and nobody is muted here. ${who} has the floor.`,
    heard: (one: string, other: string): string => `You hear two voices at once: ${one} and ${other}.`,
  },
  needsSomeone: {
    scene: (who: string): string => `You host, with ${who} beside you. The desk tells you what the room does not see.`,
  },
  ruleBroken: {
    scene: (who: string): string => `You host. ${who} shares; in this group people ask before they give advice.`,
    advice: [
      'You should just talk to them straight away. It is the only thing that ever works.',
      'Honestly, you have to be stricter. I would not put up with that for a single day.',
    ],
    thanks: 'Understood, thank you. I will listen.',
  },
  hostDrops: {
    scene: (who: string): string => `You host. ${who} has the floor, and the evening goes its way.`,
    yours: 'Your line has dropped: you are out of the room. The list of channels lets you in again.',
    theirs: (who: string): string => `${who}’s line has dropped.`,
  },
  botDies: {
    scene: (who: string): string => `You host in strict mode: only ${who} and the hosts can be heard.`,
    gone: 'The bot has stopped, in the middle of this turn. Buttons have no answer now.',
    back: 'The bot is back.',
  },
  discordTroubled: {
    scene: (who: string): string => `You host in strict mode. ${who} has the floor.`,
    begins: 'Discord refuses much of what the bot asks for now.',
    over: 'Discord answers as usual again.',
  },
  tooMany: {
    scene: (here: number, most: number): string =>
      `The doors are open and ${here} people are here. This format can hear about ${most}, and more are on their way.`,
  },
  nobodyComes: {
    scene: 'The doors are open, it is nearly time, and nobody else is here.',
  },
} as const;
