/** Forms with a field of every kind that Discord lets a form have; a form holds five, so there are two. */
import type { OpenForm } from '#rehearsal/discord/client/view.ts';

function label(words: string, component: Record<string, unknown>, description?: string): Record<string, unknown> {
  return { type: 18, label: words, component, ...(description === undefined ? {} : { description }) };
}

const words = {
  custom_id: 'words',
  title: 'Tell the hosts',
  components: [
    { type: 10, content: 'Only the **hosts** read this.' },
    label(
      'In one line',
      { type: 4, custom_id: 'line', style: 1, min_length: 3, max_length: 20, placeholder: 'A few words' },
      'As short as you like.',
    ),
    label('In more words', { type: 4, custom_id: 'more', style: 2, required: false }),
    label('How is it today?', {
      type: 21,
      custom_id: 'mood',
      options: [
        { value: 'fine', label: 'All right' },
        { value: 'hard', label: 'Hard', description: 'Somebody may write to you.' },
      ],
    }),
    { type: 1, components: [{ type: 4, custom_id: 'old', label: 'An older field', style: 1, required: false }] },
  ],
};

const choices = {
  custom_id: 'choices',
  title: 'Make a group',
  components: [
    label('Who hosts?', { type: 5, custom_id: 'who', max_values: 2 }),
    label('Where?', { type: 8, custom_id: 'where', channel_types: [0], required: false }),
    label('What do you agree to?', {
      type: 22,
      custom_id: 'agree',
      min_values: 2,
      options: [
        { value: 'keep', label: 'What is said here stays here' },
        { value: 'pass', label: 'Everybody may pass' },
        { value: 'late', label: 'Late is fine' },
      ],
    }),
    label('Keep the room open', { type: 23, custom_id: 'open' }, 'Between the meetings too.'),
    label('A picture', { type: 19, custom_id: 'picture', required: false, max_values: 2, file_types: ['.png'] }),
  ],
};

// Here JSON becomes forms, as it does where a client reads them from the wire.
export const formOfWords = { id: 'form-1', modal: words } as unknown as OpenForm;
export const formOfChoices = { id: 'form-2', modal: choices } as unknown as OpenForm;
