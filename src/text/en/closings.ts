import type { Instant } from '#core/time.ts';

/** Ways to end together; the desk suggests one where the format brings no cue of its own. */
export const closings: readonly { readonly id: string; readonly title: string; readonly text: string }[] = [
  {
    id: 'one_word',
    title: 'One word out',
    text: 'Each person says or types a single word for how they leave. Passing is a word.',
  },
  {
    id: 'take_leave',
    title: 'Take one, leave one',
    text: 'Name something you take with you and something you would like to leave behind.',
  },
  {
    id: 'shared_breath',
    title: 'Three breaths together',
    text: 'The host counts three slow breaths; everyone mutes and breathes along.',
  },
  {
    id: 'thanks_web',
    title: 'Web of thanks',
    text: "Each person thanks the one before them in the order for one thing they brought – nothing about their story's content.",
  },
  {
    id: 'next_gentle_thing',
    title: 'Next gentle thing',
    text: 'Say the kindest ordinary thing you will do in the next hour: tea, a shower, a call, bed.',
  },
  {
    id: 'names_and_silence',
    title: 'Names and silence',
    text: 'For grief groups: names are spoken or held silently, followed by twenty seconds of quiet.',
  },
  {
    id: 'wave_out',
    title: 'Wave out',
    text: 'Everyone types one small sign or waves on camera, then the host closes the floor while the after-room opens.',
  },
  {
    id: 'torch',
    title: 'Pass the torch',
    text: 'The host hands the group to whoever hosts next time, by name, and that person says the next date.',
  },
];

/** Names are spoken in grief groups only, so it is never suggested by the calendar. */
const anywhere = closings.filter(({ id }) => id !== 'names_and_silence');
const dayMs = 86_400_000;

/** A closing ritual for the meeting of that day: title and how it goes. */
export function closingFor(opensAt: Instant): string {
  const day = Math.floor(opensAt / dayMs);
  const closing = anywhere[((day % anywhere.length) + anywhere.length) % anywhere.length];
  return closing ? `${closing.title}: ${closing.text}` : '';
}
