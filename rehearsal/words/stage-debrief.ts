/** The page on which one looks back at an evening. What stands in the look back itself is written elsewhere. */

const hours = (total: number): string => (total === 1 ? '1 hour' : `${total} hours`);

/** A length in plain words, such as “4 min 20 s”; under a second it is nothing. @param ms 0 or more. */
function length(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${hours(Math.floor(minutes / 60))} ${minutes % 60} min`;
  const left = seconds % 60;
  if (minutes === 0) return seconds === 0 ? '—' : `${seconds} s`;
  return left === 0 ? `${minutes} min` : `${minutes} min ${left} s`;
}

export const debrief = {
  lookingBack: 'Looking back',
  when: (day: string, from: string, to: string): string => `${day}, ${from} to ${to}`,
  overDays: (fromDay: string, from: string, toDay: string, to: string): string =>
    `${fromDay}, ${from}, to ${toDay}, ${to}`,
  parts: 'Parts of the look back',
  length,
  keepsNothing:
    'Nothing of this is kept when the window closes. Print it or save the recording if you want to talk it over.',
  again: 'Play this evening again',
  againMeans: (seed: number): string => `With the same dice number (${seed}), the others decide the same way again.`,
  another: 'Choose another evening',
  print: 'Print',
  happened: {
    title: 'What happened',
    seenBy: 'Who could see it',
    everything: 'Everything',
    room: 'The whole room',
    desk: 'The host desk',
    only: (name: string): string => `Only ${name}`,
    minute: (minute: number): string => `minute ${minute}`,
    guide: 'The host guide suggests',
    bot: 'The bot',
    card: 'The card',
    stage: 'The stage',
    heard: 'Sound',
    nothing: 'Nothing of this kind happened.',
  },
  steps: {
    title: 'The five steps',
    about: 'What helps when somebody is in distress, and when something of the kind was done here.',
    dash: 'A dash says only that nothing of the kind was seen. What people say aloud leaves no trace here.',
    doneAt: (time: string): string => `Something of this kind at ${time}`,
    notSeen: 'Nothing of this kind was seen',
  },
  talking: {
    title: 'Talking time',
    about: 'In the order of the first turn. People want different amounts of time, and listening is taking part, too.',
    caption: 'How the talking time was shared',
    name: 'Name',
    turns: 'Turns',
    time: 'Time',
    share: 'As a bar',
    nobody: 'Nobody had a turn in what was played.',
  },
  saw: {
    title: 'What members saw',
    about: 'Choose somebody and read the evening from their place.',
    person: 'From the place of',
    private: (name: string): string => `only ${name} saw this`,
    nothing: 'Nothing appeared before them.',
  },
  think: {
    title: 'To think about',
    about: 'For yourself, or to talk over with somebody. Nothing is asked of you here.',
  },
} as const;
