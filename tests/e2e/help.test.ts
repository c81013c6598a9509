import { expect, test } from 'vitest';
import { guildId } from '#core/ids.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo, lastCall, roomLines } from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

test('help lines are there for members, for strangers and in a private message, and only the asker sees them', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', country: 'GB' });
  const stranger = room.discord.person(room.guild, 'Sam');
  const here = await stranger.uses('/help-now', {}, { in: room.home });
  expect(here.text).toContain('# Help now');
  expect(here.text).toContain('999');
  expect(here.text).toContain('Only you see this. Nothing about it is stored.');
  expect(room.person('Ada').reads(room.home)).not.toContain('# Help now');
  const alone = await stranger.uses('/help-now', {}, { in: 'dm' });
  expect(alone.text).toContain('Choose the country you are in');
  expect(alone.text).toContain('findahelpline.com');
  const chosen = await stranger.uses('/help-now', { country: 'Germany' }, { in: 'dm' });
  expect(chosen.text).toContain('112');
});

test('in the room the help card knows the country of the group, from the first evening on', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', country: 'GB' });
  const answer = await room.person('Ada').uses('/help-now');
  expect(answer.text).toContain('call `999`');
  expect(answer.text).not.toContain('Choose the country you are in');
});

test('help lines answer when the store is broken, and nobody is named in the log', async () => {
  const room = await anOpenRoom({ people, host: 'Fay', country: 'GB' });
  const { ada, fay } = room.people;
  room.process.store?.close();
  const help = await ada.uses('/help-now');
  expect(help.text).toContain('999');
  const pressed = await ada.presses('I need someone');
  expect(pressed.text).toContain('999');
  expect(fay.reads(room.desk())).toContain('@Ada needs someone.');
  expect(room.process.complaints).toEqual([]);
  const other = await ada.presses('Just listening');
  expect(other.text).toMatch(/^Something went wrong on our side, .* reference: [0-9a-f]{6}$/u);
  expect(JSON.stringify(room.process.complaints)).not.toMatch(/Ada|listen/u);
  expect(room.discord.violations).toEqual([]);
  await room.process.crash();
  await room.discord.close();
  room.process.remove();
});

test('nothing about a call for help is kept', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada } = room.people;
  const kept = async (): Promise<unknown> => ({
    sessions: await room.process.store?.sessions.unfinished(),
    toSay: await room.process.store?.outbox.waiting(),
    posted: await room.process.store?.posted.due(Number.MAX_SAFE_INTEGER),
    mutes: await room.process.store?.mutes.ofGuild(guildId(room.guild.id)),
  });
  const before = await kept();
  await ada.presses('I need someone');
  await ada.uses('/help-now', { country: 'Germany' });
  expect(await kept()).toEqual(before);
});

test('"I need someone" tells the desk a name and nothing else, and the room sees nothing', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  const roomBefore = ben.reads(room.room());
  const deskBefore = fay.reads(room.desk());
  const before = lastCall(room);
  const answer = await ada.presses('I need someone');
  expect(answer.text).toContain('# Help now');
  expect(answer.text).toContain('The host desk has been told that you need someone, and nothing else.');
  expect(answer.text).not.toContain('has seen');
  expect(fay.reads(room.desk()).replace(deskBefore, '').trim()).toBe("Circlekeeper:\n@Ada needs someone.\n[I'm on it]");
  expect(ben.reads(room.room())).toBe(roomBefore);
  const alert = room.discord.calls.find(
    ({ seq, path }) => seq > before && path === `/channels/${room.desk().id}/messages`,
  );
  expect(alert?.at).toBe(room.clock.now());
});

test('after two minutes without a human the person gets the help card again', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { ada } = room.people;
  await ada.presses('I need someone');
  const cards = (): number => ada.whispers().filter((words) => words.includes('# Help now')).length;
  expect(cards()).toBe(1);
  await room.turn('119 s');
  expect(cards()).toBe(1);
  await room.turn('2 s');
  expect(cards()).toBe(2);
});

test('"I\'m on it" tells the person that a human has seen it, takes the message away, and stops the second card', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await ada.presses('I need someone');
  expect(ada.whispers().join('\n')).not.toContain('A person from the host team has seen this');
  await fay.presses("I'm on it");
  expect(ada.whispers().at(-1)).toBe('A person from the host team has seen this and is turning to you.');
  expect(fay.reads(room.desk())).not.toContain('needs someone');
  await room.turn('5 min');
  expect(ada.whispers().filter((words) => words.includes('# Help now'))).toHaveLength(1);
});

test('the five steps for a hard moment are one press away, for hosts only', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay } = room.people;
  const steps = await fay.presses('Steps');
  for (const step of [
    '1. Slow the room.',
    '2. Co-host',
    '3. If a life',
    '4. Tell the group',
    '5. Look after everyone',
  ]) {
    expect(steps.text).toContain(step);
  }
});

test('pausing the room stops every clock and says one calm sentence', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ada.presses('Raise hand');
  await room.turn('1 min');
  await fay.presses('Steps');
  await fay.presses('Pause the room');
  expect(roomLines(room).at(-1)).toBe(
    'We are pausing for a minute. Someone is being looked after. Feel your feet, look around the room, breathe out slowly.',
  );
  await room.turn('20 min');
  expect(ada.whispers().join('\n')).not.toContain('left. Look for a place to pause.');
  await fay.presses('Resume');
  await room.turn(cardsFollow);
  expect(ada.reads(room.room())).toContain('The turn ends in 2 minutes.');
});

test('the ladder goes from a quiet reminder to out for today and back, and only the person sees the words', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  const { fay, ada, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ben.presses('Raise hand');
  await room.turn(cardsFollow);
  const said = roomLines(room).length;
  const climbs = async (rung: string, rule: string): Promise<void> => {
    await fay.chooses('Look after …', 'Ben', { on: room.desk() });
    await fay.chooses(rung, rule);
  };

  await climbs('Remind quietly of …', 'One voice at a time');
  expect(ben.whispers().at(-1)).toContain(
    'A quiet reminder of one of our agreements, only for you. **One voice at a time**',
  );
  expect(room.heard()).toEqual(['Ben', 'Fay']);

  await climbs('Listening only, because of …', 'One voice at a time');
  expect(ben.whispers().at(-1)).toContain('The host asks you to listen for now because of: **One voice at a time**.');
  await room.turn(cardsFollow);
  expect(room.heard()).toEqual(['Fay']);
  expect((await ben.presses('Raise hand')).text).toContain('This seat is for listening for now.');

  await climbs('Out for today, because of …', 'Know what this is');
  expect(room.guild.voiceStates.get(ben.id)?.channel_id ?? null).toBe(null);
  expect(JSON.stringify(room.discord.calls.map(({ body }) => body))).toContain(
    'We have moved you out of this session because of: **Know what this is**.',
  );
  await expect(ben.joins(room.room())).rejects.toThrow('cannot');
  expect(room.muted()).toEqual(['Ada']);
  expect(roomLines(room)).toHaveLength(said);
  expect(ada.reads(room.room())).not.toMatch(/moved|out for today|agreement/iu);

  await fay.chooses('Look after …', 'Ben', { on: room.desk() });
  await fay.presses('Give the place back');
  await ben.joins(room.room());
  expect(room.muted()).toEqual(['Ada', 'Ben']);
  await ben.presses('Raise hand'); // his turn was thanked for, so those not yet heard are invited first
  await room.turn('40 s');
  expect(room.heard()).toEqual(['Ben', 'Fay']);
});

test('somebody who is out for today gets a clear private answer, and help', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ben } = room.people;
  await fay.presses('Start');
  await fay.chooses('Look after …', 'Ben', { on: room.desk() });
  await fay.chooses('Out for today, because of …', 'One voice at a time');
  const answer = await ben.uses('/hand raise', {}, { in: room.home });
  expect(answer.text).toContain('You are out of this session for today.');
  expect((await ben.uses('/help-now', {}, { in: room.home })).text).toContain('# Help now');
});

test('hosts cannot be moved out by each other', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  await room.opens('everybody');
  const { fay, ada, ben } = room.people;
  await fay.uses('/session role', { role: { raw: 'co_host' }, who: ben });
  await fay.presses('Start');
  await ada.presses('Just listening');
  await room.turn(cardsFollow);
  for (const name of ['Fay', 'Ben']) {
    await expect(ben.chooses('Look after …', name, { on: room.desk() })).rejects.toThrow(`is not offered "${name}"`);
  }
  await ben.chooses('Look after …', 'Ada', { on: room.desk() });
});
