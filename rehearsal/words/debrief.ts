/** Questions to think about after a hard evening, beside those of the bot’s own debrief. Open ones, without a right answer. */
export const afterHardEvening = {
  talksOn: 'Which words of thanks come easily to you in the middle of somebody’s sentence?',
  silence: 'How long is a silence before you would like to fill it, and whom would that help?',
  twoAtOnce: 'For which group of yours would you choose strict mode, and for which gentle?',
  needsSomeone: 'Who in your team leads the room while another turns to one person, and have you talked about it?',
  ruleBroken: 'Which agreement is the hardest for you to bring up, and what could the first sentence be?',
  hostDrops: 'Who takes over when you drop out, and do they know it?',
  botDies: 'What would you say to the room while the buttons do not answer?',
  discordTroubled: 'What does a room need from a voice when nothing on the screen moves?',
  tooMany: 'What would you rather give up, a bit of everybody’s time or one big circle?',
  nobodyComes: 'What do you need after an evening to which nobody came?',
} as const;
