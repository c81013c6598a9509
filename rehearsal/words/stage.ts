/** The bar above a rehearsal: what is played, the clock, the bot, and the way out. */
import type { PartInEvening, Speed } from '../stage/view.ts';

const parts: Readonly<Record<PartInEvening, string>> = {
  host: 'host',
  'co-host': 'co-host',
  member: 'member',
  moderator: 'moderator',
};

export const stage = {
  name: 'Circlekeeper rehearsal',
  bar: 'The stage',
  part: (part: PartInEvening): string => parts[part],
  youAre: (name: string, part: PartInEvening): string => `You are ${name}, ${parts[part]}`,
  youAreNobody: 'You look on as nobody yet',
  recording: 'This is a recording: you can look, and not act.',
  more: 'More',
  close: 'Close',
  putAway: 'Put this note away',
  earlierNotes: (count: number): string => (count === 1 ? '1 earlier note' : `${count} earlier notes`),
  onlyTheNewest: 'Only the newest',
  people: 'People',
} as const;

export const clock = {
  title: 'Clock',
  time: 'Time in the rehearsal',
  speeds: 'How fast the clock runs',
  /** What stands on the button. */
  speed: (speed: Speed): string => (speed === 'paused' ? 'Pause' : `${speed}×`),
  /** What it means, for a screen reader and the tip. */
  speedMeans: (speed: Speed): string => {
    if (speed === 'paused') return 'Pause: the clock stands still';
    if (speed === 1) return '1×: the clock runs as a real one';
    return `${speed}×: the clock runs ${speed} times as fast`;
  },
  pause: 'Pause the clock',
  go: 'Let the clock run',
  next: 'Next thing',
  nextMeans: 'Turns the clock to the next thing that somebody can see, at most eight days on',
  turning: 'Turning the clock …',
} as const;

export const bot = {
  title: 'Bot',
  up: 'Bot: running',
  down: 'Bot: down',
  stop: 'Stop the bot',
  start: 'Start the bot again',
  downNotice: 'The bot is down. Whatever is pressed now gets no answer, until it is started again.',
  discordTroubled: 'Discord answers with errors just now. It passes by itself; the clock goes on.',
} as const;

export const wayOut = {
  recording: 'Save recording',
  recordingMeans: 'A file on this computer that can be played again later',
  lookBack: 'Look back',
  lookBackQuestion: 'End here and look back?',
  lookBackMeans: 'The evening stops at this moment, and you can read what happened, minute by minute.',
  /** Longer than one word: leaving a voice room has a button of its own. */
  leave: 'Leave evening',
  /** In a recording, where one cannot be lost. */
  fromTheBeginning: 'Back to the beginning',
  leaveQuestion: 'Leave this evening?',
  leaveMeans: 'Everything of it is thrown away. You come back to the choice of evenings.',
  stay: 'Stay here',
} as const;
