/**
 * How we look after each other: the agreements a format can name in `rules`. Our own wording, for any group.
 * A group's format chooses among them; the order on a card is the order in the format.
 */
export interface Agreement {
  readonly title: string;
  readonly text: string;
}

const shared: Readonly<Record<string, Agreement>> = {
  keep_it_here: {
    title: 'Keep it here',
    text: 'What people tell us stays in this room. Take home what you learned about yourself; leave behind names, stories and screenshots.',
  },
  no_capture: {
    title: 'No recording',
    text: 'No audio, video, clips, screenshots, transcripts or AI note-takers. Nobody can enforce this for us, so we promise it to each other.',
  },
  private_place: {
    title: 'A private corner',
    text: 'Join from somewhere you cannot be overheard, or wear headphones. If that is impossible today, tell a host and mostly listen.',
  },
  own_story: {
    title: 'Your own story',
    text: "Talk about your life in the first person. Swap 'you should' for 'what I tried was'.",
  },
  absent_people: {
    title: 'Care for people who are not here',
    text: 'When you speak about someone else, keep them unrecognisable and speak as if they might hear it one day.',
  },
  one_voice: {
    title: 'One voice at a time',
    text: "Whoever's name is lit has the floor. Join the queue instead of jumping in.",
  },
  share_the_time: {
    title: 'Share the time',
    text: 'Time belongs to everyone. When the reminder shows, look for a place to pause; you can join the queue again.',
  },
  pass_freely: {
    title: 'Pass whenever you like',
    text: 'Any question, any round, no reason needed. Listening is taking part.',
  },
  silence_ok: { title: 'Silence is allowed', text: 'A quiet moment is not a problem to solve. Let it be.' },
  ask_first: {
    title: 'Ask before you answer',
    text: 'Check whether someone wants ideas, similar experiences or just ears – and go with what they say.',
  },
  no_fixing: {
    title: 'No diagnosing, no prescribing',
    text: 'We do not label each other or tell anyone to start, stop or change a treatment or medicine.',
  },
  many_paths: {
    title: 'Many ways through',
    text: 'People get better in different ways and at different speeds. We do not rank pain, losses, beliefs or methods.',
  },
  welcome_difference: {
    title: "Everyone's dignity",
    text: "Use the names and pronouns people give. Insults, slurs and jokes about someone's identity end the conversation.",
  },
  gentle_detail: {
    title: 'Go gently with detail',
    text: 'Say in a few words what is coming before a heavy subject. Leave out methods, amounts, sources, weights and graphic scenes.',
  },
  step_out: {
    title: 'Leave when you need to',
    text: "Stepping out is fine. A quick note to a host ('back in five' or 'going, I am okay') saves people from worrying.",
  },
  clear_head: {
    title: 'If you have used today',
    text: 'You are welcome here. Please listen this time and talk with a host afterwards instead of taking a turn.',
  },
  chat_use: {
    title: 'Chat is for warmth',
    text: 'Use the text chat for kind words, questions to hosts and links – not for debates or parallel conversations.',
  },
  dm_consent: {
    title: 'Ask in the open before a private message',
    text: "No recruiting, selling, flirting, lending or money requests. 'No thanks' needs no explanation.",
  },
  limits: {
    title: 'Know what this is',
    text: 'We are peers, not a clinic or an emergency line. If a life is in danger we bring in outside help, and we say so.',
  },
  hosts_act: {
    title: 'Hosts look after the room',
    text: 'Hosts may pause, mute or remove to keep people safe. You can ask why afterwards and ask another person to review it.',
  },
};

/** Agreements that only make sense in one kind of meeting. */
const ofOneFormat: Readonly<Record<string, Agreement>> = {
  start_end: {
    title: 'Begin and end on time',
    text: 'We open and close when we said we would, so that people can plan their day and their recovery time.',
  },
  no_member_details: {
    title: 'Protect members in staff talk',
    text: 'In reflection meetings we discuss our own part. Members are never named, quoted or recognisable.',
  },
};

export const agreements: Readonly<Record<string, Agreement>> = { ...shared, ...ofOneFormat };

/** The agreement of that id. An id we have no words for keeps its own words as a title, so that no card breaks. */
export function agreement(id: string): Agreement {
  return agreements[id] ?? { title: id.replaceAll('_', ' '), text: '' };
}
