/** A look back with something of everything in it. */
import type { Debrief, DebriefLine } from '#rehearsal/stage/debrief/debrief.ts';
import { now } from './sample-stage.ts';

const minute = 60_000;
const began = now - 7_000 - 4 * minute;

const line = (
  at: number,
  kind: DebriefLine['kind'],
  who: string,
  words: string,
  seenBy: DebriefLine['seenBy'] = 'room',
): DebriefLine => ({ at: began + at * 1000, kind, who, words, seenBy });

/** The same, with something that happened two days later, as with the calendar. */
export const overDays = (whole: Debrief): Debrief => ({
  ...whole,
  ended: began + 2 * 1440 * minute,
  minutes: [...whole.minutes, { minute: 2 * 1440, lines: [line(172_800, 'bot', 'bot', 'Doors are open.')], guide: [] }],
});

export const debrief: Debrief = {
  title: 'Someone cannot stop talking',
  began,
  ended: began + 11 * minute,
  minutes: [
    {
      minute: 0,
      lines: [
        line(2, 'part', '', 'Sharing · part 5 of 7 · 37 min'),
        line(
          5,
          'bot',
          'bot',
          '@Otis, you can pass, just listen, or take the floor: it is yours. You have about 3 minutes.',
        ),
        line(6, 'heard', '', 'heard: Fay, Gil, Otis'),
      ],
      guide: [],
    },
    {
      minute: 3,
      lines: [
        line(
          190,
          'desk',
          'bot',
          'at the desk: Time is up for @Otis. Nothing is cut off; Thank & next is yours.',
          'desk',
        ),
        line(200, 'act', 'Fay', 'presses [+1 min]'),
        line(203, 'typed', 'Yara', '“I am still here, only slow to type.”'),
      ],
      guide: [
        'A turn that is over its time ends by a person, never by the clock. One sentence of thanks by name helps: “Thank you, Otis. I would like to hear the others too.”',
        'Thank & next gives a short quiet before the next turn.',
      ],
    },
    {
      minute: 5,
      lines: [
        line(301, 'act', 'Nora', 'presses [I need someone]', { name: 'Nora' }),
        line(302, 'bot', 'bot', 'These lines are open now. Somebody at the desk can see that you need someone.', {
          name: 'Nora',
        }),
        line(305, 'stage', '', 'Your line has dropped.'),
        line(311, 'hitch', 'Fay', 'could not press [Next]: The application did not respond'),
      ],
      guide: ['Slow the room first: Pause the room stops the clocks and says one calm sentence.'],
    },
    { minute: 9, lines: [line(550, 'act', 'Fay', 'presses [Thank & next]')], guide: [] },
  ],
  fairness: [
    { name: 'Otis', turns: 1, ms: 420_000 },
    { name: 'Gil', turns: 2, ms: 131_000 },
    { name: 'Yara', turns: 1, ms: 65_000 },
    { name: 'Nora', turns: 0, ms: 0 },
  ],
  saw: [
    {
      person: 'id-Nora',
      name: 'Nora',
      lines: [
        { at: began + 5_000, words: '@Otis, the floor is yours.', isPrivate: false },
        { at: began + 302_000, words: 'These lines are open now.', isPrivate: true },
      ],
    },
    {
      person: 'id-Otis',
      name: 'Otis',
      lines: [{ at: began + 5_000, words: '@Otis, the floor is yours.', isPrivate: false }],
    },
    { person: 'id-Uma', name: 'Uma', lines: [] },
  ],
  steps: [
    { title: 'Slow the room', words: 'Pause the clocks and say one calm sentence.', doneAt: began + 320_000 },
    { title: 'Write to the person', words: 'The co-host writes privately and offers a quieter place.', doneAt: null },
  ],
  questions: [
    'What went well?',
    'Who needs a word afterwards, and from whom?',
    'What would make the next evening easier for you?',
  ],
};
