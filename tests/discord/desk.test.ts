import { expect, test } from 'vitest';
import { deleteChannel } from '#rehearsal/discord/changes/channels.ts';
import { giveRole } from '#rehearsal/discord/changes/members.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import type { Evening } from '#rehearsal/evening.ts';
import { anEvening, anOpenRoom, cardsFollow, goesOnTo } from '#tests/e2e/an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;

async function deskIsDeleted(room: Evening): Promise<void> {
  deleteChannel(room.discord.world, room.guild, room.desk());
  await room.idle();
}

function hasRole(room: Evening, person: Person, role: { readonly id: string }): void {
  const member = room.guild.members.get(person.id);
  if (member) giveRole(room.discord.world, room.guild, member, role.id);
}

/** A day in which the bot's hourly work is done. */
async function aDayGoesBy(room: Evening): Promise<void> {
  for (let hours = 0; hours < 24; hours += 6) await room.turn('6 h');
  await room.turn('1 min');
}

test('a call for help finds the host team also when the desk was deleted in the middle of the meeting', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await deskIsDeleted(room);
  await ada.presses('I need someone');
  expect(ada.whispers().join('\n')).toContain('The host desk has been told that you need someone');
  await room.turn(cardsFollow);
  expect(fay.reads(room.desk())).toMatch(/@Ada needs someone[\s\S]*# Desk: Sharing/u);
});

test('a desk that is made anew has the card, and the buttons in the room lead there', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await deskIsDeleted(room);
  await fay.uses('/desk', {}, { in: room.home });
  await room.turn(cardsFollow);
  expect(fay.reads(room.desk())).toContain('# Desk: Doors are open');
  const lost = room.discord.refused.length;
  await ada.presses('I need someone');
  expect(fay.reads(room.desk())).toContain('@Ada needs someone');
  expect(room.discord.refused).toHaveLength(lost);
});

test('a call for help that nobody took goes from the desk within the day, also after a restart', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  await room.people.ada.presses('I need someone');
  await room.crash();
  await room.boot();
  expect(room.people.fay.reads(room.desk())).toContain('@Ada needs someone');
  await aDayGoesBy(room);
  expect(room.people.fay.reads(room.desk())).not.toContain('@Ada');
});

test('what the bot told the desk about Discord goes within the day, and what people wrote there stays', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay } = room.people;
  deleteChannel(room.discord.world, room.guild, room.room());
  await fay.presses('Start');
  await room.turn(cardsFollow);
  expect(fay.reads(room.desk())).toContain('The room of this meeting was deleted.');
  await fay.types('Tea at eight?', room.desk());
  await aDayGoesBy(room);
  expect(fay.reads(room.desk())).not.toContain('The room of this meeting was deleted.');
  expect(fay.reads(room.desk())).toContain('Tea at eight?');
});

test('when another role runs the group, those of the old one do not read its desk any more', async () => {
  await using room = await anEvening({ people: [...people, 'Cleo'], host: 'Fay' });
  const { fay, ada, ben, cleo } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'Facilitators', permissions: 0n });
  const other = room.discord.world.addRole(room.guild, { name: 'Other', permissions: 0n });
  for (const one of [ada, ben]) hasRole(room, one, role);
  hasRole(room, ben, other);
  await room.idle();
  await room.moderator.uses('/group edit', { 'facilitator-role': role }, { in: room.home });
  for (const one of [ada, ben, fay]) await one.uses('/desk', {}, { in: room.home });
  await fay.uses('/session open', {}, { in: room.home });
  await fay.uses('/session role', { role: { raw: 'greeter' }, who: cleo }, { in: room.home });
  await room.idle();
  await room.moderator.uses('/group edit', { 'facilitator-role': other }, { in: room.home });
  expect(() => ada.reads(room.desk())).toThrow('cannot see');
  for (const one of [ben, fay, cleo]) expect(() => one.reads(room.desk())).not.toThrow();
});

test('a helper who runs the group by role stays in the desk, also when the bot has not seen them since its start', async () => {
  await using room = await anOpenRoom({ people: [...people, 'Cleo'], host: 'Fay' });
  const { fay, cleo } = room.people;
  const role = room.discord.world.addRole(room.guild, { name: 'Facilitators', permissions: 0n });
  await room.moderator.uses('/group edit', { 'facilitator-role': role }, { in: room.home });
  await cleo.leaves();
  await fay.uses('/session role', { role: { raw: 'greeter' }, who: cleo });
  hasRole(room, cleo, role);
  await room.crash();
  await room.boot();
  await fay.uses('/session role', { role: { raw: 'greeter' } });
  await room.idle();
  expect(() => cleo.reads(room.desk())).not.toThrow();
});

test('a helper hears when the person could not be told that somebody is on it', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  await ada.presses('I need someone');
  await room.turn('20 min');
  await fay.presses("I'm on it");
  expect(fay.whispers().at(-1)).toMatch(/I could not tell @Ada that you are on it\. Please write to them yourself/u);
});

test('whoever is out for today may not have read it, so a host is always asked to say it', async () => {
  await using room = await anOpenRoom({ people, host: 'Fay' });
  const { fay, ben } = room.people;
  await goesOnTo(room, 'Fay', 'Sharing');
  await ben.uses('/hand listen');
  await fay.chooses('Look after …', 'Ben', { on: room.desk() });
  await fay.chooses('Out for today, because of …', 'One voice at a time');
  await room.turn(cardsFollow);
  expect(fay.reads(room.desk())).toContain('I may not have reached @Ben privately.');
});
