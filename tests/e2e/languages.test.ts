import { expect, test } from 'vitest';
import { createCards } from '#discord/cards.ts';
import { createClient } from '#discord/client.ts';
import { textFor, type Words } from '#text/catalogue.ts';
import { anOpenRoom } from './an-evening.ts';

test('cards speak the language of the group, whatever the reader has set', async () => {
  await using room = await anOpenRoom({ people: ['Fay', 'Ada'], host: 'Fay' });
  const store = room.process.store;
  const session = (await store?.sessions.unfinished())?.[0];
  if (!store || !session) throw new Error('no meeting is open');
  expect(session.place.language).toBe('en');

  // A catalogue that stands for another language, as a folder beside English would.
  const asked: string[] = [];
  const words: Words = (locale) => {
    asked.push(locale);
    const english = textFor('en');
    return locale === 'nl'
      ? { ...english, labels: { ...english.labels, needSomeone: 'Ik heb iemand nodig' } }
      : english;
  };
  const client = createClient({ apiBase: room.discord.apiBase, identifyAtOnce: true });
  const parts = { client, store, clock: room.clock, words, tell: async () => undefined };
  const cards = createCards({ ...parts, nameOf: () => () => null });
  const dutch = { ...session, place: { ...session.place, language: 'nl' } };
  expect(JSON.stringify(await cards.draw(dutch, 'room'))).toContain('Ik heb iemand nodig');
  expect(JSON.stringify(await cards.draw(session, 'room'))).toContain('I need someone');
  expect(asked).toEqual(['nl', 'en']);
});
