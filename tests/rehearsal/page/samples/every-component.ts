/** One message with a component of every kind that Discord lets a message have. */
import type { APIMessageTopLevelComponent } from 'discord.js';
import { id } from './people.ts';

/** A picture of one pixel, so that nothing need be loaded. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const buttons = {
  type: 1,
  components: [
    { type: 2, style: 1, label: 'Take the floor', custom_id: 'floor' },
    { type: 2, style: 2, label: 'Pass', custom_id: 'pass', emoji: { name: '🌿' } },
    { type: 2, style: 3, label: 'I am here', custom_id: 'here' },
    { type: 2, style: 4, label: 'End', custom_id: 'end' },
    { type: 2, style: 5, label: 'The guide', url: 'https://guide.example/' },
  ],
};

const rest = {
  type: 1,
  components: [{ type: 2, style: 2, label: 'Not now', custom_id: 'not-now', disabled: true }],
};

function row(select: Record<string, unknown>): Record<string, unknown> {
  return { type: 1, components: [select] };
}

const selects = [
  row({
    type: 3,
    custom_id: 'one',
    placeholder: 'How do you take part?',
    options: [
      { label: 'Speak', value: 'speak', description: 'You get a turn.', emoji: { name: '💬' } },
      { label: 'Listen', value: 'listen', default: true },
      { label: 'Type', value: 'type' },
    ],
  }),
  row({
    type: 3,
    custom_id: 'several',
    placeholder: 'What would help?',
    min_values: 2,
    max_values: 3,
    options: ['Quiet', 'Time', 'A walk', 'A song', 'Tea', 'Company', 'Sleep', 'Bread', 'Rain'].map((label) => ({
      label,
      value: label.toLowerCase(),
    })),
  }),
  row({ type: 5, custom_id: 'person', placeholder: 'A person' }),
  row({ type: 6, custom_id: 'role', placeholder: 'A role' }),
  row({ type: 7, custom_id: 'anyone', placeholder: 'A person or a role', max_values: 2 }),
  row({ type: 8, custom_id: 'channel', placeholder: 'A channel', channel_types: [2, 13] }),
];

const components = [
  {
    type: 17,
    accent_color: 0x1d6757,
    components: [
      { type: 10, content: '# Sharing\n**Ada** has the floor.' },
      {
        type: 9,
        components: [{ type: 10, content: 'The line is empty.' }],
        accessory: { type: 2, style: 2, label: 'Raise hand', custom_id: 'hand' },
      },
      { type: 14, divider: true, spacing: 2 },
      {
        type: 9,
        components: [{ type: 10, content: 'A picture stands beside this.' }],
        accessory: { type: 11, media: { url: pixel }, description: 'A small square' },
      },
      {
        type: 12,
        items: [
          { media: { url: pixel }, description: 'A field' },
          { media: { url: pixel }, description: 'A river', spoiler: true },
        ],
      },
      { type: 13, file: { url: 'https://files.example/pocket.ics' }, name: 'pocket.ics', size: 1_234 },
      buttons,
      rest,
    ],
  },
  { type: 17, spoiler: true, components: [{ type: 10, content: 'What was behind the curtain.' }] },
  ...selects,
  { type: 10, content: `Talk to <@${id.fay}>.` },
];

// Here JSON becomes components, as it does where a client reads them from the wire.
export const everyComponent = components as unknown as readonly APIMessageTopLevelComponent[];
