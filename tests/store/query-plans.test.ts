import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#store/database.ts';
import { calendarStores } from '#store/open-calendar.ts';
import type { CalendarStores } from '#store/store.ts';
import { aPlace } from './a-store.ts';
import { key } from './calendar-sample.ts';
import { evening, guild, person, support } from './sample.ts';

/**
 * How SQLite goes about what a look-up asks. These are asked at every deadline and every minute, with tens of
 * thousands of rows: they must never read a whole table. The plan is looked at, not the clock.
 */
async function planOf(look: (stores: CalendarStores) => Promise<unknown>): Promise<readonly string[]> {
  const { raw, db } = openDatabase(aPlace());
  onTestFinished(() => void raw.close());
  const asked: string[] = [];
  const prepare = raw.prepare.bind(raw);
  const listen = (sql: string) => {
    asked.push(sql);
    return prepare(sql);
  };
  Object.assign(raw, { prepare: listen });
  await look(calendarStores(db));
  return asked.flatMap((sql) => {
    const values = Array.from({ length: sql.split('?').length - 1 }, () => null);
    return prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...values)
      .map(({ detail }) => detail);
  });
}

const looks: Record<string, (stores: CalendarStores) => Promise<unknown>> = {
  'doors that are due': ({ meetings }) => meetings.due(evening),
  'the nearest doors': ({ meetings }) => meetings.nearest(),
  'the nearest doors after these': ({ meetings }) => meetings.nearest(evening),
  'meetings that start soon': ({ meetings }) => meetings.starting(evening, evening + 1),
  'meetings of a group': ({ meetings }) => meetings.ofGroup(guild, support),
  'the meeting of a session': ({ meetings }) => meetings.ofSession('session00001' as never),
  'notices that are due': ({ notices }) => notices.due(evening, 50),
  'the nearest notice': ({ notices }) => notices.nearest(),
  'the nearest notice after these': ({ notices }) => notices.nearest(evening),
  'notices for the next command': ({ notices }) => notices.forNextCommand(guild, person(1)),
  'notices of a meeting': ({ notices }) => notices.ofMeeting(guild, key),
  'reminders that are dropped': ({ notices }) => notices.drop(guild, key, 'leads'),
  'offers that ran out': ({ answers }) => answers.offersDue(evening),
  'the nearest offer': ({ answers }) => answers.nearestOffer(),
  'answers of a person': ({ answers }) => answers.ofMember(guild, person(1)),
  'calls that are due': ({ rota }) => rota.callsDue(evening),
  'the nearest call': ({ rota }) => rota.nearestCall(),
  'duties of a person': ({ rota }) => rota.ofMember(guild, person(1)),
  'groups to plan': ({ series }) => series.toPlan(evening, 50),
  'the rules of a group': ({ series }) => series.ofGroup(guild, support),
  'wishes of a group': ({ wishes }) => wishes.ofGroup(guild, support),
  'people who were away for long': ({ wishes }) => wishes.longAway(evening, evening),
  'a feed by its address': ({ feeds }) => feeds.byHash('a'),
  'meetings without a debrief': ({ deskWords }) => deskWords.undebriefed(evening, evening + 1, 50),
  'meetings without a brief': ({ deskWords }) => deskWords.unbriefed(evening, evening + 1, 50),
  'words at desks that are due': ({ deskWords }) => deskWords.due(evening, 50),
  'the nearest word at a desk': ({ deskWords }) => deskWords.nearest(),
};

test.each(Object.entries(looks))('%s are found by an index, without reading a table', async (_what, look) => {
  const steps = await planOf(look);
  expect(steps.join('\n')).toMatch(/USING (COVERING )?INDEX/);
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

test('open meetings and events are read from an index of their own', async () => {
  expect((await planOf(({ meetings }) => meetings.open())).join('\n')).toContain('USING INDEX meetings_open');
});

test('what reads a whole table is seen as such', async () => {
  expect((await planOf(({ notices }) => notices.counts())).some((step) => step.startsWith('SCAN'))).toBe(true);
});
