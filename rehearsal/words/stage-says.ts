/** What the stage itself says: notes above the room, and why an order was not followed. */
export const stageSays = {
  noSuchEvening: 'There is no such evening on the shelf.',
  nothingPlayed: 'No evening is being played.',
  nobodyOfThatName: 'That person is not part of this evening.',
  moderatorIsYours: 'The moderator does nothing alone: that chair is always yours.',
  botIsUp: 'The bot is running already.',
  botIsDown: 'The bot is down already.',
  botCannotStart: 'The bot could not start while Discord is in trouble. Try again when it is well.',
  isOver: 'This evening is over.',
  preparing: 'An evening is being prepared. A moment, please.',
  otherWish: 'Something else was chosen meanwhile.',
  didNotBegin: 'This evening could not be prepared. Choose another, or the same with another number.',
  nothingByItself:
    'Nothing happens by itself yet. Open the doors with /session open as the host, or plan a meeting with /schedule add as the moderator.',
  quietMeeting: 'Five minutes went by in which nobody did anything. Perhaps the others are waiting for you.',
  timeToStart: 'The announced start has come. The others wait until somebody presses Start at the desk.',
  nothingAhead: 'Nothing happened in the next eight days.',
  somethingWrong: 'Something went wrong on the stage itself, so the clock stands still. You can go on, or begin again.',
  killed: 'The bot has been stopped in the middle of what it did.',
  booted: 'The bot is back.',
  enoughSeen: 'There is enough to look back on. The clock stands still.',
  meetingOver: 'The meeting is over and the room is closed. The clock stands still.',
};
