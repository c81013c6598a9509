import { describe, expect, test } from 'vitest';
import { group } from '#commands/group.ts';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import { ada, answered, ben, circle, fay, formatCalled, home, House, typed, whispered } from './house.ts';

const moderator = { by: fay, moderator: true };

describe('/group', () => {
  test('one name is enough to set up a group, in the channel where it was typed', async () => {
    const house = new House();
    const words = await whispered(
      group.run(typed('create', { ...moderator, options: { name: ' Quiet hour ' } }), house),
    );
    expect(house.asked).toEqual([{ name: 'Quiet hour', home }]);
    expect(words).toContain('**Quiet hour**');
    expect(words).toContain('Time zone: Europe/Berlin');
    expect(words).toContain('`/session open` opens the doors');
  });

  test('everything that was said about a group reaches the house', async () => {
    const house = new House();
    const options = {
      name: 'Quiet hour',
      'public-name': 'Tuesday circle',
      type: 'caregivers',
      format: 'passing_circle_60',
      mode: 'strict',
      language: 'en',
      zone: 'europe/berlin',
      country: 'cote d’ivoire',
      size: 9,
      facilitator: ben,
      'facilitator-role': '300000000000000001',
      'member-role': '300000000000000002',
      home: '300000000000000003',
      room: 'fresh',
    };
    await answered(group.run(typed('create', { ...moderator, options }), house));
    expect(house.asked).toEqual([
      {
        name: 'Quiet hour',
        publicName: 'Tuesday circle',
        type: 'caregivers',
        format: 'passing_circle_60',
        mode: 'strict',
        language: 'en',
        zone: 'Europe/Berlin',
        country: 'CI',
        size: 9,
        addFacilitator: ben,
        facilitatorRole: '300000000000000001',
        memberRole: '300000000000000002',
        home: channelId('300000000000000003'),
        roomPolicy: 'fresh',
      },
    ]);
  });

  test('what is left empty while editing stays as it is, and some things can be emptied again', async () => {
    const house = new House();
    const options = { 'remove-facilitator': ben, clear: 'country' };
    expect(await whispered(group.run(typed('edit', { ...moderator, options }), house))).toContain('Changed.');
    expect(house.asked).toEqual([{ removeFacilitator: ben, country: null }]);
  });

  test('a room for more people than the format wants in voice is offered a stage, with what that costs', async () => {
    const large = await whispered(
      group.run(typed('create', { ...moderator, options: { name: 'Open hour', size: 40 } }), new House()),
    );
    expect(large).toContain('With more than 25 people this format is easier on a stage');
    expect(large).toContain('Stage audio is not end-to-end encrypted');
    const small = await whispered(
      group.run(typed('create', { ...moderator, options: { name: 'Open hour', size: 12 } }), new House()),
    );
    expect(small).not.toContain('stage:');
    expect(small).not.toContain('easier on a stage');
  });

  test('a moderator sees how many meetings there were and how many came as a rule, and never who', async () => {
    const house = new House();
    const of = (headCount: number, n: number) => ({
      session: sessionId(`session0000${n}`),
      startedAt: n,
      minutes: 60,
      headCount,
    });
    house.held = [of(4, 1), of(9, 2), of(6, 3)];
    expect(await whispered(group.run(typed('show', moderator), house))).toContain(
      'Meetings in the last two years: 3 · People, as a rule: 6',
    );
  });

  test('a moderator sees the steps of the ladder, and nobody else does', async () => {
    const house = new House();
    house.kept = [{ at: Date.UTC(2026, 8, 1, 19), rung: 'out-for-today', rule: 'own_story', by: fay, to: ada }];
    const words = await whispered(group.run(typed('show', moderator), house));
    expect(words).toContain(`out for that day: <@${ada}>, by <@${fay}>: *Your own story*`);
    expect(await answered(group.run(typed('show', { by: ada }), house))).toEqual({ refuse: 'not-moderator' });
  });

  test('an edit that says nothing changes nothing', async () => {
    const house = new House();
    expect(await answered(group.run(typed('edit', moderator), house))).toEqual({ refuse: 'nothing-to-do' });
    expect(house.asked).toEqual([]);
  });

  test('a group with many facilitators is still shown in one message', async () => {
    const house = new House();
    const people = Array.from({ length: 200 }, (_, n) => memberId(String(400_000_000_000_000_000 + n * 1000)));
    house.groupsHere = [{ ...circle, facilitators: { role: null, people } }];
    const words = await whispered(group.run(typed('show', moderator), house));
    expect(words).toContain('and 180 more');
    expect(words.length).toBeLessThan(2000);
  });

  test('a country without help lines is refused, not guessed', async () => {
    const options = { name: 'Quiet hour', country: 'Atlantis' };
    const reply = await answered(group.run(typed('create', { ...moderator, options }), new House()));
    expect(reply).toEqual({ refuse: 'unknown-country' });
  });

  test('a group closes only when its name is typed as well', async () => {
    const house = new House();
    const closing = (confirm: string) =>
      whispered(group.run(typed('close', { ...moderator, options: { group: circle.id, confirm } }), house));
    expect(await closing('yes')).toContain('Nothing was closed. To close it, type **After the storm**');
    expect(house.asked).toEqual([]);
    expect(await closing('After the storm')).toContain('is closed, and what is kept about it is erased within a day');
    expect(house.asked).toEqual([{ close: circle.id }]);
  });

  test('only those who manage the server may use it, whatever the server settings say', async () => {
    const house = new House();
    for (const subcommand of ['create', 'edit', 'show', 'list', 'close']) {
      const options = { name: 'x', group: circle.id, confirm: circle.name };
      expect(await group.run(typed(subcommand, { by: ada, options }), house)).toEqual({ refuse: 'not-moderator' });
      expect(await group.run(typed(subcommand, { guild: null }), house)).toEqual({ refuse: 'only-in-a-server' });
    }
    expect(house.asked).toEqual([]);
  });

  test('a group of another server can be neither seen, changed nor closed', async () => {
    const house = new House();
    const elsewhere = {
      ...moderator,
      guild: guildId('200000000000000001'),
      options: { group: circle.id, confirm: circle.name },
    };
    for (const subcommand of ['show', 'edit', 'close']) {
      expect(await answered(group.run(typed(subcommand, elsewhere), house))).toEqual({ refuse: 'no-such-group' });
    }
    expect(await whispered(group.run(typed('list', elsewhere), house))).toContain('No groups here yet');
  });

  test('a long list of groups still fits one message', async () => {
    const house = new House();
    house.groupsHere = Array.from({ length: 90 }, (_, n) => ({
      ...circle,
      id: groupId(`circle${n}`),
      name: `Circle number ${n}`,
    }));
    const words = await whispered(group.run(typed('list', moderator), house));
    expect(words.length).toBeLessThan(2000);
    expect(words).toMatch(/… and \d+ more\.$/);
  });

  test('a group whose format is gone is still shown', async () => {
    const house = new House();
    house.groupsHere = [{ ...circle, format: 'gone_format' }];
    expect(await whispered(group.run(typed('show', moderator), house))).toContain('Format: gone_format');
  });
});

const offers = async (name: string, words: string, house = new House()) =>
  (await group.complete(typed('create', { ...moderator, focused: { name, typed: words } }), house)).map(
    (choice) => choice.value,
  );

describe('what /group offers while typing', () => {
  test('time zones are found by any part of their name, never more than 25', async () => {
    expect(await offers('zone', 'sao paulo')).toEqual(['America/Sao_Paulo']);
    expect(await offers('zone', 'kolkata')).toEqual(['Asia/Kolkata']);
    expect(await offers('zone', 'utc')).toContain('UTC');
    expect(await offers('zone', 'europe')).toHaveLength(25);
    expect(await offers('zone', '')).toHaveLength(25);
    expect(await offers('zone', 'atlantis')).toEqual([]);
  });

  test('countries are found with or without their accents, and by their letters', async () => {
    expect(await offers('country', "cote d'i")).toEqual(['CI']);
    expect(await offers('country', 'gb')).toEqual(['GB']);
  });

  test('formats are found by name, and a long name is cut to what Discord shows', async () => {
    const house = new House();
    house.formatsHere = Array.from({ length: 40 }, (_, n) => ({
      ...formatCalled('passing_circle_60'),
      id: `own_${n}`,
      name: `Round ${'x'.repeat(200)}`,
    }));
    const choices = await group.complete(
      typed('create', { ...moderator, focused: { name: 'format', typed: 'round' } }),
      house,
    );
    expect(choices).toHaveLength(25);
    expect(choices.map(({ name }) => name.length)).toEqual(choices.map(() => 100));
    expect(await offers('format', 'passing')).toEqual(['passing_circle_60']);
  });

  test('nothing is offered for an option that has fixed choices, or in a private message', async () => {
    expect(await offers('name', 'a')).toEqual([]);
    const inPrivate = typed('edit', { guild: null, focused: { name: 'group', typed: '' } });
    expect(await group.complete(inPrivate, new House())).toEqual([]);
  });
});
