/** One evening as the stage would show it, with people of every kind. */
import type { CastMember, EveningCard, StageView } from '#rehearsal/stage/view.ts';

/** A Tuesday, 24 November 2026, 19:04:07 in UTC. */
export const now = Date.UTC(2026, 10, 24, 19, 4, 7);

const card = (
  id: string,
  shelf: EveningCard['shelf'],
  title: string,
  more: Partial<EveningCard> = {},
): EveningCard => ({
  id,
  shelf,
  title,
  about: 'Open the doors, begin, and lead seven people through a round from the opening to goodbye.',
  you: 'host',
  people: 7,
  ...more,
});

export const round = card('listening-round', 'calm', 'A listening round');

export const shelf: readonly EveningCard[] = [
  round,
  card('check-in', 'calm', 'Check-in, agenda, work, check-out'),
  card('grief', 'calm', 'A grief circle', {
    people: 6,
    about: 'A quiet evening. The countdown can be hidden from the room.',
  }),
  card('late-member', 'calm', 'Coming late, as a member', { you: 'member' }),
  card('long-talker', 'hard', 'Someone cannot stop talking', {
    about: 'The time is up and Otis goes on. Practise thanking somebody in the middle of a sentence.',
  }),
  card('bot-dies', 'hard', 'The bot is killed and comes back', { about: 'In the middle of a turn the bot is gone.' }),
  card('nobody', 'hard', 'Nobody comes', { people: 1, about: 'The doors are open, and the room stays empty.' }),
  card('calendar', 'calendar', 'Plan the next meeting', {
    you: 'moderator',
    about: 'Set a schedule by mouse and turn the clock to the evening on which its doors open.',
  }),
];

const person = (name: string, more: Partial<CastMember> = {}): CastMember => ({
  id: `id-${name}`,
  name,
  part: 'member',
  temperament: 'steady',
  playedBy: 'themselves',
  here: 'voice',
  ...more,
});

export const cast: readonly CastMember[] = [
  person('Mo', { part: 'moderator', here: 'away' }),
  person('Fay', { part: 'host', playedBy: 'you' }),
  person('Gil', { part: 'co-host' }),
  person('Otis', { temperament: 'talks-long' }),
  person('Yara', { temperament: 'types', here: 'text' }),
  person('Nora', { temperament: 'late', here: 'away' }),
];

export const atTheShelf: StageView = {
  now,
  speed: 'paused',
  busy: 'no',
  evening: null,
  shelf,
  cast: [],
  bot: 'up',
  discord: 'well',
  notes: [],
  debrief: null,
  isReplay: false,
};

export const playing: StageView = { ...atTheShelf, evening: round, seed: 12, cast };
