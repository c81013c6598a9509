import { expect, test } from 'vitest';
import { commandChoices, matching } from '#rehearsal/web/page/composer/command-choices.ts';
import { offerFor, typedOut } from '#rehearsal/web/page/composer/offer.ts';
import { someView } from './some-view.ts';

const say = { type: 3, name: 'words', description: 'What is said', required: true };
const commands = [
  { id: '1', type: 1, name: 'about', description: 'What this bot does' },
  {
    id: '2',
    type: 1,
    name: 'session',
    description: 'A meeting',
    options: [
      { type: 1, name: 'open', description: 'Open the doors' },
      { type: 1, name: 'head-count', description: 'Count who is there', options: [say] },
      { type: 2, name: 'role', description: 'Roles', options: [{ type: 1, name: 'give', description: 'Give a role' }] },
    ],
  },
  { id: '3', type: 2, name: 'Invite', description: '' },
];
const choices = commandChoices(commands);
const typedOf = (found: readonly { readonly typed: string }[]) => found.map(({ typed }) => typed);

test('subcommands are spelled out, and commands of menus are not among what can be typed', () => {
  expect(typedOf(choices)).toEqual(['about', 'session open', 'session head-count', 'session role give']);
  expect(choices[3]?.path).toEqual(['role', 'give']);
  expect(choices[2]?.options).toMatchObject([{ name: 'words', kind: 'string', isRequired: true }]);
});

test('the list narrows by the beginnings of words, and by the description last', () => {
  expect(typedOf(matching(choices, 'sess op'))).toEqual(['session open']);
  expect(typedOf(matching(choices, 'count'))).toEqual(['session head-count']);
  expect(typedOf(matching(choices, 'give session'))).toEqual([]);
  expect(typedOf(matching(choices, 'doors'))).toEqual(['session open']);
});

test('a slash offers commands only at the beginning of a message', () => {
  const view = someView();
  expect(offerFor({ text: '/ab', caret: 3, choices, view })?.items).toMatchObject([{ name: '/about', heading: null }]);
  expect(offerFor({ text: 'either/or', caret: 9, choices, view })).toBeNull();
});

test('each group of subcommands has one heading', () => {
  const offer = offerFor({ text: '/', caret: 1, choices, view: someView() });
  expect(offer?.items.map(({ heading }) => heading)).toEqual([null, '/session', null, null]);
});

test('a command that is typed to its end with a space is chosen', () => {
  expect(typedOut('/session open ', choices)?.path).toEqual(['open']);
  expect(typedOut('/session open', choices)).toBeNull();
  expect(typedOut('/session ', choices)).toBeNull();
});
