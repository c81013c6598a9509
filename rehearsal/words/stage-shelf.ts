/** What a newcomer reads first: what this is, and the evenings that are ready. */
import type { EveningCard, PartInEvening } from '../stage/view.ts';

const you: Readonly<Record<PartInEvening, string>> = {
  host: 'You are the host',
  'co-host': 'You are the co-host',
  member: 'You are a member',
  moderator: 'You are the moderator',
};

interface ShelfWords {
  readonly title: string;
  readonly about: string;
}

const shelves: Readonly<Record<EveningCard['shelf'], ShelfWords>> = {
  calm: {
    title: 'A calm first meeting',
    about: 'One for each way of meeting. Nothing is in a hurry, and the clock waits for you.',
  },
  hard: {
    title: 'Hard moments to practise',
    about:
      'You sit down just before it happens. Stop the clock whenever you want to think; afterwards you can look back.',
  },
  calendar: {
    title: 'The calendar',
    about: 'Set up a group, plan its meetings, and turn the clock to the next one.',
  },
};

export const shelf = {
  title: 'A room to practise in',
  about:
    'Sit in a peer support meeting before you invite anybody, as its host, a member or the moderator. The others are made up and act by themselves; the bot is the real one.',
  stays: 'Everything stays on this computer. Nobody reads what you type, and nothing is kept after this window closes.',
  of: (name: EveningCard['shelf']): ShelfWords => shelves[name],
  you: (part: PartInEvening): string => you[part],
  people: (count: number): string => (count === 1 ? '1 person' : `${count} people`),
  first: 'New here? Begin with this one',
  begin: 'Begin',
  preparing: 'Preparing …',
  preparingTitle: 'Setting out the chairs',
  preparingAbout: 'The room is being prepared and people are on their way. This takes a few seconds.',
  empty: 'No evenings are ready here.',
  more: 'More',
  seed: 'Dice number',
  seedAbout: 'The others decide by dice. With the same number they decide the same way again.',
  another: 'Another number',
} as const;
