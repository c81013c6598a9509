/** The people of an evening: what they are like, who acts for them, where they are. */
import type { Temperament } from '../people/temperament.ts';
import type { CastMember } from '../stage/view.ts';

interface TemperamentWords {
  readonly name: string;
  readonly about: string;
}

const temperaments: Readonly<Record<Temperament, TemperamentWords>> = {
  steady: { name: 'Steady', about: 'Does what the card offers, in good time.' },
  quiet: { name: 'Quiet', about: 'Seldom raises a hand, and says little.' },
  'talks-long': { name: 'Talks long', about: 'Goes on after the time is up.' },
  late: { name: 'Late', about: 'Comes when the others have begun.' },
  'bad-line': { name: 'Bad line', about: 'Drops out of the call, and comes back.' },
  'first-time': { name: 'First time here', about: 'New to the group; reads first, and may pass.' },
  'listens-only': { name: 'Only listens', about: 'Takes a listening seat, and stays in it.' },
  types: { name: 'Types', about: 'Has no audio, and shares in the chat.' },
  vanishes: { name: 'Vanishes', about: 'Joins from a phone, and is gone without a word.' },
  'breaks-a-rule': { name: 'Breaks an agreement', about: 'Gives advice nobody asked for, or talks over somebody.' },
  'needs-someone': { name: 'Needs someone', about: 'Presses “I need someone” in the middle of the meeting.' },
};

const here: Readonly<Record<CastMember['here'], string>> = {
  voice: 'in a voice room',
  text: 'here by text',
  away: 'not here',
};

export const cast = {
  title: 'People',
  about: 'Change what somebody is like, act for them yourself, or look through their eyes. It counts from now on.',
  you: 'you',
  here: (where: CastMember['here']): string => here[where],
  temperament: (temperament: Temperament): TemperamentWords => temperaments[temperament],
  temperamentOf: (name: string): string => `What ${name} is like`,
  likes: 'What they are like',
  playedBy: (name: string): string => `Who acts for ${name}`,
  themselves: 'Acts alone',
  byYou: 'You act',
  moderator: 'Acts only when you do.',
  be: 'Be this person',
  beNamed: (name: string): string => `Be this person: ${name}`,
  seat: { first: 'Be this person', second: 'The second person' },
  choose: 'Choose a person',
  youActFor: (name: string): string => `You act for ${name}`,
  /** Where there is little room; a screen reader reads the other. */
  youAct: 'You act',
} as const;
