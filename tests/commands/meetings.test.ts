import { expect, test } from 'vitest';
import type { App, Call } from '#discord/command.ts';
import type { MeetingsApp } from '#discord/calendar/meetings-app.ts';
import { meetings } from '#commands/meetings.ts';
import { House, typed } from './house.ts';

/** A house whose calendar knows the meetings of one group. */
class WithMeetings extends House {
  readonly seen: (string | null)[] = [];
  readonly meetings: MeetingsApp = {
    next: async (_call: Call, group) => {
      this.seen.push(group);
      return { whisper: 'What is next' };
    },
    groups: async () => [
      { name: 'After the storm', value: 'circle000001' },
      { name: 'Sunday walk', value: 'circle000002' },
    ],
  };
  override get calendar(): App['calendar'] {
    const { meetings: mine } = this;
    return { meetings: mine } as App['calendar'];
  }
}

test('/meetings shows what is next, of all groups or of one', async () => {
  const house = new WithMeetings();
  expect(await meetings.run(typed(null), house)).toEqual({ whisper: 'What is next' });
  await meetings.run(typed(null, { options: { group: 'circle000002' } }), house);
  expect(house.seen).toEqual([null, 'circle000002']);
});

test('/meetings is for servers', async () => {
  expect(await meetings.run(typed(null, { guild: null }), new WithMeetings())).toEqual({ refuse: 'only-in-a-server' });
});

test('only the groups of the person are offered, by what was typed so far', async () => {
  const offered = await meetings.complete(
    typed(null, { focused: { name: 'group', typed: 'sun' } }),
    new WithMeetings(),
  );
  expect(offered).toEqual([{ name: 'Sunday walk', value: 'circle000002' }]);
});
