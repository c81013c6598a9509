/** /hand: the person's own seat. Every answer is private and says what happened and what comes next. */
export const hand = {
  description: 'Ask for the floor, or change your mind about it',
  raise: 'Ask for the floor',
  lower: 'Take your hand down',
  pass: 'Let this turn go by; you can come back',
  listen: 'Just listen; nobody will call on you',
  speak: 'Take a speaking seat again',
  type: 'Type what you want to share instead of speaking',
  answer: {
    floorIsYours: "The floor is yours. Take your time. Press *I'm done* when you have finished.",
    comeUp: 'You are invited to speak. Accept Discord’s invitation, and your turn begins.',
    nextAfterQuiet: 'You are next, after a short quiet.',
    inLine: (place: number): string =>
      place === 1
        ? 'Your hand is up. You are next in line.'
        : `Your hand is up. You are number ${place} in line. \`/hand lower\` takes it down again.`,
    handUp: 'Your hand is up. Your turn will come; the card in the room shows the order.',
    lower: 'Your hand is down. Raise it again whenever you like.',
    pass: 'Passed. Thank you for being here. You can come back with `/hand raise`.',
    listen: 'You are here to listen, and nobody will call on you. `/hand speak` takes a speaking seat again.',
    speak: 'You have a speaking seat. `/hand raise` asks for the floor when you want it.',
    speakInOrder: (place: number): string =>
      `You have a speaking seat, and your place in the order is number ${place}. You can pass at any time.`,
    speakQuietly: 'You have a speaking seat. The card in the room shows how the floor moves.',
    type:
      "You will type your share. When it is your turn, write it in the room’s chat and press *I'm done*. " +
      'What you type stays in that chat like any message.',
    typeNoMore: 'You will speak your share again. `/hand type` changes it back.',
  },
};
