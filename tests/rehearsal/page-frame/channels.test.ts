import { expect, test } from 'vitest';
import { channelSections, directMessages } from '#rehearsal/web/page/frame/channel-tree.ts';
import { channel } from './some-view.ts';

test('channels stand under their categories and threads under their channels', () => {
  const channels = [
    channel('1', 'text'),
    channel('2', 'private-thread', { parent: '1' }),
    channel('3', 'category'),
    channel('4', 'voice', { parent: '3' }),
    channel('5', 'dm'),
  ];
  const sections = channelSections(channels).map(({ category, branches }) => [
    category?.id ?? null,
    branches.map((branch) => [branch.channel.id, branch.threads.map(({ id }) => id)]),
  ]);
  expect(sections).toEqual([
    [null, [['1', ['2']]]],
    ['3', [['4', []]]],
  ]);
  expect(directMessages(channels).map(({ id }) => id)).toEqual(['5']);
});

test('a channel whose category may not be seen is still there', () => {
  const [top] = channelSections([channel('4', 'text', { parent: '3' })]);
  expect(top?.branches).toHaveLength(1);
});

test('an empty category takes no room', () => {
  expect(channelSections([channel('3', 'category')])).toEqual([]);
});
