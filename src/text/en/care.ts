/** Texts for looking after people. Those in quotes are for a person to say or copy; the bot never says them by itself. */
export const care = {
  stepsTitle: '# Five steps when someone is in distress',
  steps: [
    '**1. Slow the room.** Press *Pause the room*: clocks stop and a calm sentence is shown.',
    '**2. Co-host, write to the person.** For example: “I noticed this is a lot right now. I can sit with you somewhere quieter, or you can stay and say nothing. What would help?”',
    '**3. If a life may be in danger, stay and ask directly.** For example: “Sometimes when things are this heavy, people think about ending their life. Is that happening for you?” Asking does not put the idea in anyone’s head. Give them the help card (`/help-now`) and encourage calling now. If you know where they are, call emergency services yourself; this bot calls nobody, and Discord staff cannot give you a location.',
    '**4. Tell the group what happens next, without details.** For example: “We are pausing for a minute. Someone is being looked after. Feel your feet, look around the room, breathe out slowly.”',
    '**5. Look after everyone afterwards.** Write to the person and to those who saw it within a day. Talk it through as a team. None of you carries this alone.',
  ],

  ladderTitle: (who: string): string => `# Looking after ${who}`,
  ladder:
    'From the lightest step to the heaviest. Only they see the words, which name the agreement and nothing else. ' +
    'Every step is about today and can be looked at again by another host or a moderator.',
  pauseFirst: 'A pause is a step too: *Pause the room* slows everyone down without naming anyone.',
  moderators: 'If none of this is enough, ask a moderator of the server. They decide beyond today.',
  rungHint: 'Remind quietly of …',
  rungListen: 'Listening only, because of …',
  rungOut: 'Out for today, because of …',

  /** The desk's alert: a name and that they need someone, nothing else (SA-1). */
  needsSomeone: (who: string): string => `${who} needs someone.`,
  /** What the person reads when a human has pressed *I'm on it*. Not before. */
  someoneSaw: 'A person from the host team has seen this and is turning to you.',
  asked: 'The host desk has been told that you need someone, and nothing else. The room sees nothing.',
  /** The desk could not be told: nobody may believe that help is on its way. */
  notReached:
    'The host desk could not be told just now, so nobody knows yet. Press *I need someone* again in a moment, or write to a host yourself. The lines above answer now.',
  taken: (helper: string): string => `${helper} is on it.`,
  /** To the helper: the person has not pressed anything for a while, or Discord did not take the words. */
  notTold: (who: string): string =>
    `I could not tell ${who} that you are on it. Please write to them yourself, now: they do not know yet that somebody has seen their call.`,

  soundTitle: '# Sound check',
  sound: [
    '1. Look at the bottom of Discord: is your microphone crossed out? In a strict room it opens with your turn.',
    '2. In Discord’s voice settings choose the right microphone and headphones, and turn the volume up.',
    '3. Leave the room and come back, or restart Discord. Your place is kept for ten minutes.',
    '4. Try your phone or the browser instead.',
  ],
  soundAsText:
    'You can also take part by text: *More…*, then *Type my share*. The host desk knows that you have sound trouble.',
};
