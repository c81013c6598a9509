/**
 * What a look back suggests, at the minute where it would have helped. It says what helps, never what somebody did badly, and it
 * says the same as docs/hosts.md and the desk.
 */
export const guide = {
  talksOn: {
    before:
      'Until the time is up there is nothing to do. The card tells whoever speaks that a good place to pause is coming, and the desk tells you.',
    timeUp:
      'The time is over, and nothing ends by itself. Let them find an end. A warm word in a breath helps: “Thank you. Let us stay with that for a moment.”',
    stillOn:
      'Whoever cannot stop is often relieved when somebody ends it kindly. Thank them by name, then “Thank & next”; “+1 min” when it is nearly said.',
    afterwards:
      'Whoever was thanked in the middle of a sentence may like a quiet word later: they can raise a hand again, and the room stays open after the meeting.',
  },
  silence: {
    before: '“Next” opens the floor. After the question has been asked nothing more is needed from a host for a while.',
    early: 'Silence is part of a meeting. Ten slow breaths are a good measure before you do anything at all.',
    offer:
      'If you would like to offer something: “Breathe” gives half a minute of quiet a frame, and the question can be asked once more in other words. Ask the room, and nobody by name.',
    afterwards: 'Thank the first person who speaks as you thank everybody, without a word about the wait.',
  },
  twoAtOnce: {
    first:
      'Two voices at once happen in every room. A few seconds are often enough, and one of them stops by themselves.',
    goesOn:
      'Say what the room needs, and not who disturbed it: “One voice at a time, please. The floor stays where it is, and there is room in the line.”',
    tools:
      '“Pause” stops every clock for a sentence of yours. Where it happens again and again, strict mode lets only one person be heard (/session mode); gentle mode suits small groups.',
    afterwards:
      'Whoever was talked over may like a minute more (“+1 min”). Whoever came in early may like to hear when their turn comes.',
  },
  needsSomeone: {
    pressed:
      'Somebody needs a human, and the room cannot see it. Agree with your co-host who goes: one leads the room, the other turns to the person and presses “I’m on it”.',
    slow: 'The person has the help lines in the meantime. “Pause the room” stops the clocks and says one calm sentence; letting the turn end first is fine as well.',
    taken:
      'Now a private message, and the offer of a quieter place. If a life may be in danger: stay, and ask directly. “Steps” on the desk has words for it.',
    room: 'The others feel that something is going on. Say what happens next, without details, and then “Resume”.',
    afterwards:
      'Within a day: a word with the person, with those who noticed, and with each other. Nobody carries this alone.',
  },
  ruleBroken: {
    first:
      'Advice that nobody asked for is mostly meant well. Let the person who shares finish. Then, to everybody: “Let us ask before we answer, and stay with our own story.”',
    light:
      'The lightest step first: “Look after …” on the desk sends a quiet reminder. Only that person sees it, and it names the agreement and nothing else.',
    second:
      'The second time the same step can be repeated, or the next one taken: listening only, for today. “Give the place back” undoes it.',
    other:
      'The person who was given advice matters as much: thank them, and ask what they would like to hear, if anything.',
    afterwards: 'At the closing the agreement can be said once more, to everybody. Who did what is nobody’s subject.',
  },
  hostDrops: {
    gone: 'Nothing breaks while you are away: clocks and line go on, and people see the same card. Come back by the voice room, without a hurry.',
    asked:
      'After a minute without a host in voice the co-host is asked, and one press is enough. This is what a co-host is for, even on a quiet evening.',
    settled:
      'Back again, a look at the desk comes first: who hosts now, and who has the floor. Whoever took over can go on; there is no need to take the meeting back.',
    afterwards:
      'Before the next meeting: agree who takes over from whom, and give somebody the role of standby as well (/session role).',
  },
  botDies: {
    gone: 'The room stays as it is: who can be heard can still be heard. Say aloud what is so: “The buttons are away for a moment. We go on by voice.”',
    muted:
      'In strict mode people stay muted until the bot is back. A moderator of the server can lift a mute by hand if somebody needs their voice now.',
    back: 'The bot has read what it wrote down: the floor, the line and the mutes are as they were. One sentence to the room, and the meeting goes on.',
    afterwards: 'If ever a mute stays behind, /session unstick lifts all of them, at any time.',
  },
  discordTroubled: {
    begins:
      'Some presses have no answer, and cards stand still. Nothing is lost: what was taken is written down, and shown as soon as Discord lets the bot.',
    lead: 'Lead with your voice: say who has the floor and who is next. A press without an answer can be tried again; pressing twice moves the meeting once.',
    over: 'Discord answers again, and the bot catches up. Several lines may come in a row; a breath for everybody is a good way to go on.',
  },
  tooMany: {
    choose:
      'There are three ways: a second room, a longer part, and a shorter round. At the doors all of them are still open; a second room is possible until sharing begins.',
    ask: 'A second room needs somebody who hosts it. Ask them with your voice first, and then choose their name on the desk.',
    tell: 'Tell the room what you have decided, that listening is taking part, and that changing rooms is fine.',
  },
  nobodyComes: {
    wait: 'The first minutes belong to those who are still looking for the way in. Being there, unhurried, is all there is to do.',
    decide:
      'Two people can have a good conversation: “Open conversation” takes away line and clock. “Postpone kindly” tells whoever looks in that there is another time.',
    afterwards:
      'An empty room says nothing about whoever opened it. What the next host may like to know: the day, the hour, and how people heard of it.',
  },
  anyEvening: {
    silence:
      'It was quiet for more than a minute. Letting it be is fine, and so is “Breathe” or a question to the whole room.',
    longTurn:
      'A turn went on well after its time. It never ends by itself: a warm word and “Thank & next” help whoever speaks, and whoever waits.',
    notHeard:
      'Not everybody had the floor before this part ended. Asking once, without a name, whether somebody would still like it gives them the chance; the desk lists them as not yet heard.',
    leftSuddenly:
      'Somebody left during or soon after their turn. A few friendly words from one of the team are welcome then.',
    needWaits:
      'Two minutes without a human: the person is shown the help lines again. That is a net and no answer, so “I’m on it” as soon as one of you can turn to them.',
  },
} as const;
