import { describe, expect, test } from 'vitest';
import { checkMessage } from '#rehearsal/discord/rules/message-rules.ts';
import { button, row, select, text, V2 } from './pieces.ts';
import { proves } from './refuses.ts';

/** Whether the message rules take a body. */
function taken(body: object, context: Parameters<typeof checkMessage>[1] = {}): boolean | string {
  try {
    checkMessage(body, context);
    return true;
  } catch (error) {
    return error instanceof Error && 'status' in error && error.status === 500 ? '500' : false;
  }
}

describe('a message is refused', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['message.content-2000', { content: 'x'.repeat(2001) }, { content: 'x'.repeat(2000) }],
    ['message.embeds', { embeds: [{ title: 'x'.repeat(257) }] }, { embeds: [{ title: 'x'.repeat(256) }] }],
    [
      'message.embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      { embeds: [{ description: 'x'.repeat(4000) }] },
    ],
    [
      'message.attachments-10',
      { attachments: Array.from({ length: 11 }, (_, id) => ({ id })), content: 'x' },
      { content: 'x' },
    ],
    ['message.flags', { content: 'x', flags: 1 << 4 }, { content: 'x', flags: 1 << 12 }],
    [
      'message.v2-only-components',
      { flags: V2, content: 'x', components: [text('a')] },
      { flags: V2, components: [text('a')] },
    ],
    ['message.v2-flag-needed', { components: [text('a')] }, { components: [row(button())] }],
    [
      'message.forty-components',
      { flags: V2, components: Array.from({ length: 41 }, () => text('a')) },
      { flags: V2, components: Array.from({ length: 40 }, () => text('a')) },
    ],
    [
      'message.forty-components',
      { flags: V2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text('a')) }] },
      { flags: V2, components: [{ type: 17, components: Array.from({ length: 39 }, () => text('a')) }] },
    ],
    [
      'message.text-4000',
      { flags: V2, components: [text('x'.repeat(2000)), text('x'.repeat(2001))] },
      { flags: V2, components: [text('x'.repeat(4000))] },
    ],
    [
      'message.duplicate-custom-id',
      { components: [row(button(), button())] },
      { components: [row(button(), button({ custom_id: 'b' }))] },
    ],
    [
      'message.button-target',
      { components: [row({ type: 2, style: 1, label: 'a' })] },
      { components: [row(button())] },
    ],
    [
      'message.button-target',
      { components: [row({ type: 2, style: 5, label: 'a', custom_id: 'x' })] },
      { components: [row({ type: 2, style: 5, label: 'a', url: 'https://a.example' })] },
    ],
    [
      'message.button-label-80',
      { components: [row(button({ label: 'x'.repeat(81) }))] },
      { components: [row(button({ label: 'x'.repeat(80) }))] },
    ],
    [
      'message.custom-id-100',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
      { components: [row(button({ custom_id: 'x'.repeat(100) }))] },
    ],
    [
      'message.row',
      { components: [row(...Array.from({ length: 6 }, (_, n) => button({ custom_id: String(n) })))] },
      { components: [row(...Array.from({ length: 5 }, (_, n) => button({ custom_id: String(n) })))] },
    ],
    ['message.row', { components: [row(select(), button())] }, { components: [row(select())] }],
    ['message.options-25', { components: [row(select({ options: [] }))] }, { components: [row(select())] }],
    [
      'message.options-25',
      {
        components: [
          row(select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'a', value: String(n) })) })),
        ],
      },
      { components: [row(select())] },
    ],
    [
      'message.placeholder-150',
      { components: [row(select({ placeholder: 'x'.repeat(151) }))] },
      { components: [row(select({ placeholder: 'x'.repeat(150) }))] },
    ],
    [
      'message.default-values',
      {
        components: [
          row({
            type: 5,
            custom_id: 'u',
            default_values: [
              { id: '1', type: 'user' },
              { id: '2', type: 'user' },
            ],
          }),
        ],
      },
      { components: [row({ type: 5, custom_id: 'u', default_values: [{ id: '1', type: 'user' }] })] },
    ],
    [
      'message.section',
      { flags: V2, components: [{ type: 9, components: [text('a')] }] },
      { flags: V2, components: [{ type: 9, components: [text('a')], accessory: button() }] },
    ],
    [
      'message.section',
      {
        flags: V2,
        components: [{ type: 9, components: [text('a'), text('a'), text('a'), text('a')], accessory: button() }],
      },
      { flags: V2, components: [text('a')] },
    ],
    [
      'message.containers-nest',
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('a')] }] }] },
      { flags: V2, components: [{ type: 17, components: [text('a')] }] },
    ],
    [
      'message.gallery',
      { flags: V2, components: [{ type: 12, items: [] }] },
      { flags: V2, components: [{ type: 12, items: [{ media: { url: 'https://a.example/a.png' } }] }] },
    ],
  ];
  test.each(cases)('%s, and what is within the limit is taken', (id, refused, allowed) => {
    expect(proves(id)).not.toBe('');
    expect(taken(refused)).toBe(false);
    expect(taken(allowed)).toBe(true);
  });

  test('with a server error when its components are larger than Discord can process', () => {
    proves('message.processed-size');
    // Three bytes for each character: 3900 of them stay under the limit of characters and over that of bytes.
    expect(taken({ flags: V2, components: [text('心'.repeat(3900))] })).toBe('500');
    expect(taken({ flags: V2, components: [text('心'.repeat(3300))] })).toBe(true);
  });

  test('when an edit takes the V2 flag away or leaves old content behind it', () => {
    proves('message.v2-permanent');
    proves('message.v2-leftovers');
    const was = { content: 'old words', embeds: [] };
    expect(taken({ flags: 0, components: [text('a')] }, { edit: V2 })).toBe(false);
    expect(taken({ components: [text('a')] }, { edit: V2 })).toBe(true);
    expect(taken({ flags: V2, components: [text('a')] }, { edit: 0, was })).toBe(false);
    expect(taken({ flags: V2, content: null, components: [text('a')] }, { edit: 0, was })).toBe(true);
  });
});
