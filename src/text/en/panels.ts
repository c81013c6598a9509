/** The words of the small private panels. Only the person who pressed sees them. */
export const panels = {
  moreTitle: '# Your seat',
  more: 'Only you see this. Everything here can be changed again.',
  floorIsYours: 'The floor is yours.',
  inLine: (place: number): string => `Your hand is up: number ${place} in line.`,
  listens: 'You are just listening. Nobody calls on you.',
  speaks: 'You have a speaking seat. You can pass at any time.',
  late: 'This part is under way, so you are listening for now.',
  types: 'You will type your share.',
  out: 'You are out of this session for today. You can ask another host or a moderator to look at the decision.',
  /** A choice in a list: the one that is chosen stands alone on the card, and must say what it is about. */
  replies: (wish: string): string => `Replies: ${wish}`,
  repliesAsk: 'Which replies would you like?',
  repliesAbout: {
    listening: 'Nobody answers; people stay with you',
    echoes: 'People may say what they heard',
    ideas: 'People may say what they tried',
  },
  handTo: 'Hand the floor to …',
  notSeen: 'Passing, your seat and your wishes are never shown with a count or a reason.',

  comeInTitle: '# You are not in the room yet',
  comeIn:
    'Join the voice room, or come in by text: then you read along here, and can type a share when you like. You can pass or just listen.',
  comeInVoice: (room: string): string => `The voice room: ${room}`,

  handOverTitle: '# Hand over',
  handOver: 'Ask someone who is here. They take over when they press *I take over*; until then nothing changes.',
  handOverTo: 'Ask to host: …',
  relief: '*Ask for relief* asks the co-host, then the standby. The room hears one neutral sentence.',
  nobodyElse: 'Nobody else is here to ask. *Pause the room* gives you a moment.',

  secondRoomTitle: '# Second room',
  secondRoom:
    'Choose who hosts it. I open the room, tell everyone, and bring about half of the people over, one after the other. ' +
    'People who came together stay together, and everyone can change back.',
  secondRoomHost: 'Who hosts the second room: …',
  secondRoomNobody: 'Nobody else in voice has a speaking seat, so nobody could host a second room yet.',

  agreementsTitle: '# How we look after each other',
};
