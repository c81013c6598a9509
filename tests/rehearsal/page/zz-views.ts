import { writeFileSync } from 'node:fs';
import { card, said, viewWith } from './samples/messages.ts';
import { everyComponent } from './samples/every-component.ts';
import { formOfChoices, formOfWords } from './samples/every-field.ts';
import { evening, id } from './samples/people.ts';
const w = (name: string, view: unknown) =>
  writeFileSync(`/tmp/h/e-${name}.json`, JSON.stringify({ view, now: evening + 600_000 }));
w('s1', viewWith(card(everyComponent)));
const text = `# One\n## Two\n### Three\n-# small print\n**bold** *italic* __under__ ~~gone~~ ||hidden \`code\`|| \`code\`\n> a quote\n> of two lines\n- a\n  - b\n- c\n1. one\n2. two\n\`\`\`\nlet block = 1\n\`\`\`\n<@${id.ada}> <@${id.ben}> <@&${id.members}> <#${id.room}> </session open:${id.greet}> <:wave:123456789012345678> 🙂\n<t:${evening / 1000 + 900}:R> <t:${evening / 1000}:F> <t:${evening / 1000}:s> [a mask](https://a.example) https://b.example`;
w(
  's2',
  viewWith(
    said('Hello all, good to see you.', { from: 'ben' }),
    said('And a second line.', { from: 'ben', after: 1000 }),
    said(text, { from: 'fay', after: 5000, view: { mentionsMe: true, mayDelete: true } }),
    said('', { after: 6000, wire: { type: 18, content: 'Host desk' } }),
    said('Answer', {
      after: 7000,
      wire: { type: 20, interaction_metadata: { id: '1', type: 2, name: 'session open', user: { id: id.ben } } },
    }),
    said('', { after: 8000, view: { isLoading: true, isEphemeral: true } }),
    said('', {
      after: 9000,
      wire: {
        embeds: [
          {
            title: 'A box',
            description: 'with **words**',
            color: 0x884422,
            fields: [
              { name: 'One', value: '1', inline: true },
              { name: 'Two', value: '2', inline: true },
              { name: 'Long', value: 'more' },
            ],
            footer: { text: 'the foot' },
          },
        ],
        attachments: [
          { id: '9', filename: 'notes.pdf', size: 23456, url: 'https://x.example/notes.pdf', proxy_url: '' },
        ],
      },
    }),
    said('Only for you.', { after: 10000, view: { isEphemeral: true } }),
  ),
);
w('s3', { ...viewWith(said('x')), form: formOfWords });
w('s4', { ...viewWith(said('x')), form: formOfChoices });
