import { expect, test } from 'vitest';
import { mentionAt, peopleFor, withIds } from '#rehearsal/web/page/composer/mention.ts';
import { someView } from './some-view.ts';

const view = someView();

test('an @ at the beginning of a word offers people by the beginning of any of their names', () => {
  expect(peopleFor(mentionAt('hello @lov', 10) ?? { from: 0, typed: '' }, view).map(({ name }) => name)).toEqual([
    'Ada Lovely',
  ]);
  expect(mentionAt('mail@example', 12)).toBeNull();
  expect(mentionAt('hello @ada and', 6)).toBeNull();
});

test('names become mentions when the message is sent, the longer name first', () => {
  const mentioned = view.people.filter(({ name }) => name.startsWith('Ada'));
  expect(withIds('@Ada Lovely and @Ada', mentioned)).toBe('<@3> and <@2>');
});

test('a name that nobody chose from the list stays as it was typed', () => {
  expect(withIds('@Ada', [])).toBe('@Ada');
});
