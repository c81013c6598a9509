import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientRules } from '#rehearsal/discord/client/rule-book.ts';
import { gatewayRules, lineRules, sightRules } from '#rehearsal/discord/gateway/rule-book.ts';
import {
  callbackRules,
  commandRules,
  interactionRules,
  tokenRules,
} from '#rehearsal/discord/interactions/rule-book.ts';
import { cardRules } from '#rehearsal/discord/rules/book-cards.ts';
import { channelsRules } from '#rehearsal/discord/rules/book-channels.ts';
import { eventsRules } from '#rehearsal/discord/rules/book-events.ts';
import { httpRules } from '#rehearsal/discord/rules/book-http.ts';
import { messagesRules } from '#rehearsal/discord/rules/book-messages.ts';
import { modalRules } from '#rehearsal/discord/rules/book-modals.ts';
import { voiceRules } from '#rehearsal/discord/rules/book-voice.ts';
import { restRules } from '#rehearsal/discord/rules/rule-book.ts';

const books = {
  callbackRules,
  cardRules,
  channelsRules,
  clientRules,
  commandRules,
  eventsRules,
  httpRules,
  lineRules,
  messagesRules,
  modalRules,
  sightRules,
  tokenRules,
  voiceRules,
};
const all = Object.values(books).flat();

/** The sources of the tests of the local Discord. */
function sources(): string[] {
  return ['rest', 'gateway', 'interactions', 'client'].flatMap((folder) => {
    const here = new URL(`../${folder}/`, import.meta.url);
    const files = readdirSync(here).filter((each) => each.endsWith('.test.ts'));
    return files.map((each) => readFileSync(new URL(each, here), 'utf8'));
  });
}

test('every book has one file of tests, which fails when a rule of the book was not seen at work', () => {
  const tests = sources();
  const homes = Object.keys(books).map((book) => [book, tests.filter((each) => each.includes(`Book(${book})`)).length]);
  expect(homes).toEqual(Object.keys(books).map((book) => [book, 1]));
});

test('every rule stands in one of the books', () => {
  const ids = [...restRules, ...gatewayRules, ...interactionRules, ...clientRules].map((rule) => rule.id);
  expect(ids.toSorted()).toEqual(all.map((rule) => rule.id).toSorted());
});

test('no two rules have the same name, and each says where it stands', () => {
  expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
  expect(all.filter((rule) => rule.where === '' || rule.says === '')).toEqual([]);
});
