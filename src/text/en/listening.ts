import type { Instant } from '#core/time.ts';

/**
 * One thing to listen with, for each meeting (AL-1). 23 of them, because 23 is prime: whether a group meets daily,
 * weekly or every other week, the hour of opening walks through all of them before one comes back.
 */
export const listening: readonly string[] = [
  'Let two breaths pass after someone finishes. Often the important part comes then.',
  'What feeling do you hear under the facts? You do not need to name it aloud.',
  'Notice the moment you start preparing your own story, and come back.',
  "Try: 'What I am hearing is … – is that close?'",
  'Pick up one word the person used and hand it back as a question.',
  "Ask 'what was that like for you?' before asking 'what happened next?'",
  'If you feel a fix coming, ask yourself who it would relieve – them or you.',
  'Thank the person for something specific they trusted you with.',
  'Listen for strength as well as for pain: what did they manage to do?',
  'Let tears be tears. You do not have to stop them.',
  "Swap 'why did you' for 'how did it come to'. It sounds less like a trial.",
  "Say 'I don't know what to say, and I'm glad you told us' when that is the truth.",
  "Check the offer: 'Would you like thoughts, company, or quiet?'",
  "If you relate, one sentence is enough: 'Something like that happened to me too.' Then hand the floor back.",
  'Keep your camera-face and your chat box calm; people read both while they speak.',
  'When you disagree, listen for what the person is protecting.',
  'Reflect the size they give it. Do not make it bigger or smaller.',
  "Ask permission before you go deeper: 'Is it okay if I ask about that?'",
  'Notice who has not been heard, and leave space that fits them.',
  'Before you reply, ask: is it true for me, is it kind, did they want it?',
  'Notice one thing that is new in a story you think you know.',
  'Let the person find the word, even if you have it ready.',
  'After a heavy share, look away from the screen for a moment and feel the chair under you.',
];

const hourMs = 3_600_000;

/** The listening prompt of the meeting that opens at that moment. */
export function listeningFor(opensAt: Instant): string {
  const hour = Math.floor(opensAt / hourMs);
  return listening[((hour % listening.length) + listening.length) % listening.length] ?? '';
}
