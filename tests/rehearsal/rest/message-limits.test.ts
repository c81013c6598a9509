import { describe, expect, test } from 'vitest';
import { cardRules } from '#rehearsal/discord/rules/book-cards.ts';
import { checkMessage } from '#rehearsal/discord/rules/message-rules.ts';
import { button, row, select, text, V2 } from './pieces.ts';
import { provesBook } from './prove.ts';
import { broken } from './broken.ts';
import { FORM } from './refuses.ts';

const proves = provesBook(cardRules);

/** How the message rules refuse a body; null when they take it. */
const checked = (body: object, context: Parameters<typeof checkMessage>[1] = {}) =>
  broken(() => checkMessage(body, context));

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
  for (const [id, tooMuch, allowed] of cases) {
    test(
      `${id}, and what is within the limit is taken`,
      proves(id, ({ expectRefused }) => {
        expectRefused(checked(tooMuch), FORM);
        expect(checked(allowed)).toBeNull();
      }),
    );
  }

  test(
    'message.processed-size: a server error answers components that are too large to process',
    proves('message.processed-size', ({ expectRefused }) => {
      // Three bytes for each character: 3900 of them stay under the limit of characters and over that of bytes.
      expectRefused(checked({ flags: V2, components: [text('心'.repeat(3900))] }), { status: 500, code: 0 });
      expect(checked({ flags: V2, components: [text('心'.repeat(3300))] })).toBeNull();
    }),
  );

  test(
    'message.v2-permanent: when an edit takes the V2 flag away',
    proves('message.v2-permanent', ({ expectRefused }) => {
      expectRefused(checked({ flags: 0, components: [text('a')] }, { edit: V2 }), FORM);
      expect(checked({ components: [text('a')] }, { edit: V2 })).toBeNull();
    }),
  );

  test(
    'message.v2-leftovers: when an edit to V2 leaves old content behind it',
    proves('message.v2-leftovers', ({ expectRefused }) => {
      const was = { content: 'old words', embeds: [] };
      expectRefused(checked({ flags: V2, components: [text('a')] }, { edit: 0, was }), FORM);
      expect(checked({ flags: V2, content: null, components: [text('a')] }, { edit: 0, was })).toBeNull();
    }),
  );

  const link = (url: string) => ({ components: [row({ type: 2, style: 5, label: 'a', url })] });
  for (const url of ['javascript:alert(1)', 'mailto:host@group.example', 'tel:112', 'data:text/html,a', 'not a url']) {
    test(
      `message.link-scheme: a link button to ${url}`,
      proves('message.link-scheme', ({ expectRefused }) => {
        expectRefused(checked(link(url)), FORM);
        for (const good of ['http://a.example', 'https://a.example/b', 'discord://-/channels/@me'])
          expect(checked(link(good))).toBeNull();
      }),
    );
  }

  const emoji = (name: unknown) => ({ components: [row(button({ emoji: { name } }))] });
  for (const name of ['smile', ':hand:', '1', '✋✋', '', null]) {
    test(
      `message.emoji: ${JSON.stringify(name)} on a button or an option`,
      proves('message.emoji', ({ expectRefused }) => {
        expectRefused(checked(emoji(name)), FORM);
        const options = [{ label: 'a', value: 'a', emoji: { name } }];
        expectRefused(checked({ components: [row(select({ options }))] }), FORM);
      }),
    );
  }

  test.each(['✋', '❤', '❤️', '1️⃣', '🇩🇪', '👩‍👧', '🏳️‍🌈'])('but not for the emoji %s, or one of a server', (name) => {
    expect(checked(emoji(name))).toBeNull();
    expect(checked({ components: [row(button({ emoji: { id: '123456789012345678', name: 'hand' } }))] })).toBeNull();
  });

  const url = 'attachment://list.txt';
  const shown: readonly (readonly [string, object])[] = [
    ['file', { type: 13, file: { url } }],
    ['gallery', { type: 12, items: [{ media: { url } }] }],
    ['thumbnail', { type: 9, components: [text('a')], accessory: { type: 11, media: { url } } }],
  ];
  for (const [what, component] of shown) {
    test(
      `message.attachment-there: a ${what} needs its upload`,
      proves('message.attachment-there', ({ expectRefused }) => {
        const body = { flags: V2, components: [{ type: 17, components: [component] }] };
        const files = [{ name: 'list.txt', size: 3 }];
        const was = { content: '', embeds: [], attachments: [{ id: '9', filename: 'list.txt' }] };
        expectRefused(checked(body), FORM);
        expectRefused(checked(body, { files: [{ name: 'other.txt', size: 3 }] }), FORM);
        // An edit that lists its attachments keeps only those.
        expectRefused(checked({ ...body, attachments: [] }, { edit: V2, was }), FORM);
        expect(checked(body, { files })).toBeNull();
        expect(
          checked({ ...body, attachments: [{ id: 0, filename: 'list.txt' }] }, { files: [{ name: 'x', size: 3 }] }),
        ).toBeNull();
        expect(checked(body, { edit: V2, was })).toBeNull();
        expect(checked({ ...body, attachments: [{ id: '9' }] }, { edit: V2, was })).toBeNull();
      }),
    );
  }
});
