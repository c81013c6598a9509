import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { permissionsFor } from '#rehearsal/discord/permissions.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import type { Evening } from '#rehearsal/evening.ts';
import {
  anEvening,
  anOpenRoom,
  cardsFollow,
  deskCard,
  goesOnTo,
  isRecord,
  messagesIn,
  roomLines,
} from './an-evening.ts';

const people = ['Fay', 'Ada', 'Ben'] as const;
const oldCard = 'This card is not in use any more. The newest one is at the end of this channel.';

/** The buttons of the newest message here that has one with this label: message and custom_id. */
function buttonOf(
  room: Evening,
  channel: string,
  label: string,
): { readonly message: string; readonly customId: string } {
  for (const { message } of messagesIn(room, channel).toReversed()) {
    const found = flat(message.components ?? []).find((one) => one['label'] === label);
    if (found) return { message: message.id, customId: String(found['custom_id']) };
  }
  throw new Error(`there is no button "${label}"`);
}

function flat(components: readonly unknown[]): readonly Record<string, unknown>[] {
  return components
    .filter(isRecord)
    .flatMap((one) => [one, ...flat(Array.isArray(one['components']) ? one['components'] : [])]);
}

/** Nothing in the room changed, and what came back was private, short and calm. */
async function leavesTheRoomAlone(
  room: Evening,
  act: () => Promise<{ readonly text: string; readonly failed: boolean }>,
): Promise<string> {
  const open = (): unknown => ({
    desk: deskCard(room, 'Fay'),
    said: roomLines(room),
    heard: room.heard(),
    muted: room.muted(),
    messages: [...room.discord.world.channels.keys()].map((channel) => messagesIn(room, channel).length),
  });
  const before = open();
  const answer = await act();
  expect(open()).toEqual(before);
  expect(answer.failed).toBe(false);
  expect(answer.text).not.toMatch(/\berror|exception|reference:|undefined|something went wrong/iu);
  expect(answer.text.length).toBeGreaterThan(20);
  return answer.text;
}

async function sharing(): Promise<Evening<(typeof people)[number]>> {
  const room = await anOpenRoom({ people, host: 'Fay', mode: 'strict' });
  await goesOnTo(room, 'Fay', 'Sharing');
  await room.people.ada.presses('Raise hand');
  await room.turn('1 min');
  return room;
}

test('somebody who is not in the room is told how to come in', async () => {
  await using room = await sharing();
  const sam = room.discord.person(room.guild, 'Sam');
  const said = await leavesTheRoomAlone(room, () => sam.presses('Raise hand', { on: room.room() }));
  expect(said).toBe('You are not in the room yet. Join its voice, or press *More…* and come in by text.');
  const typed = await leavesTheRoomAlone(room, () => sam.uses('/hand raise', {}, { in: room.home }));
  expect(typed).toContain('You are not in the room yet.');
});

test('members cannot move the floor, whatever they type or press', async () => {
  await using room = await sharing();
  const { ada, ben } = room.people;
  for (const line of ['/session next', '/session end', '/session pause', '/session start', '/session unstick']) {
    await leavesTheRoomAlone(room, () => ben.uses(line));
  }
  expect(
    await leavesTheRoomAlone(room, () => ben.uses('/session role', { role: { raw: 'host' }, who: ben })),
  ).toContain('Hosts move the floor.');
  expect(await leavesTheRoomAlone(room, () => ben.presses("I'm done"))).toContain(
    'The floor is with someone else now.',
  );
  expect(await leavesTheRoomAlone(room, () => ben.uses('/desk', {}, { in: room.home }))).toContain('facilitators');
  expect(await leavesTheRoomAlone(room, () => ben.uses('/session open', {}, { in: room.home }))).toContain(
    'facilitators',
  );
  expect(await leavesTheRoomAlone(room, () => ada.presses('Raise hand'))).toContain('The floor is yours.');
});

test("a button of another server's meeting does nothing here", async () => {
  await using room = await sharing();
  const { world } = room.discord;
  const elsewhere = world.addGuild({ name: 'Another server', ownerName: 'Zoe' });
  const channel = world.addChannel(elsewhere, { name: 'general', type: 0 });
  world.addBotTo(
    elsewhere,
    BigInt(room.guild.roles.get([...room.guild.roles.keys()].at(-1) ?? '')?.permissions ?? '0') | 0x400n,
  );
  const zoe = room.discord.personOf(elsewhere, elsewhere.owner_id);
  await room.idle();
  await room.discord.idle();
  const stolen = buttonOf(room, room.desk().id, 'Next').customId;
  const asked = await zoe.uses('/help-now', {}, { in: channel });
  const answer = await leavesTheRoomAlone(room, () => zoe.pressesOld(asked.message?.message.id ?? '', stolen));
  expect(answer).toBe('This belongs to another server.');
});

test('forged and garbled buttons are old cards, and nothing more', async () => {
  await using room = await sharing();
  const { ben } = room.people;
  const { message, customId } = buttonOf(room, room.room().id, 'Pass');
  const [, , session = '', epoch = '0'] = customId.split('.');
  const forged = [
    'hello',
    'v1',
    'v2.next.x.0.',
    `v1.next.${session}`,
    `v1.next.${session}.minus.`,
    `v1.erase-everything.${session}.${epoch}.`,
    `v1.tick.${session}.${epoch}.`,
    `v1.close.${session}.${epoch}.`,
    `v1.on-air.${session}.${epoch}.`,
    `v1.hand-to.${session}.${epoch}.nobody`,
    `v1.role.${session}.${epoch}.king`,
    `v1.replies.${session}.${epoch}.shouting`,
    `v1.ladder.${session}.${epoch}.${ben.id}-out-of-everything`,
    'v1.pass.no-such-session.0.',
    'v1.pass.-.0.',
    `v1.pass.${session}.999999999999.`,
  ];
  for (const one of forged) {
    expect([one, await leavesTheRoomAlone(room, () => ben.pressesOld(message, one))]).toEqual([one, oldCard]);
  }
  const panel = await leavesTheRoomAlone(room, () => ben.pressesOld(message, `v1.show.${session}.${epoch}.treasure`));
  expect(panel).toBe(oldCard);
});

test('a forged button of the host desk is still asked who presses it', async () => {
  await using room = await sharing();
  const { ben } = room.people;
  const { message, customId } = buttonOf(room, room.room().id, 'Pass');
  const [, , session = '', epoch = '0'] = customId.split('.');
  for (const kind of [
    'next',
    'end',
    'thank-next',
    'plus-minute',
    'pause-room',
    'relief',
    'stretch',
    'unstick',
    'postpone',
  ]) {
    const said = await leavesTheRoomAlone(room, () => ben.pressesOld(message, `v1.${kind}.${session}.${epoch}.`));
    expect(said).toContain('Hosts move the floor.');
  }
  for (const panel of ['steps', 'ladder', 'hand-over']) {
    const said = await leavesTheRoomAlone(room, () => ben.pressesOld(message, `v1.show.${session}.${epoch}.${panel}`));
    expect(said).toBe('The host desk is for the facilitators of this group.');
  }
  const out = `v1.ladder.${session}.${epoch}.${room.people.ada.id}-out-for-today`;
  expect(await leavesTheRoomAlone(room, () => ben.pressesOld(message, out))).toContain('Hosts move the floor.');
});

test('a press on a card that is a moment old is told so, and moves nothing twice', async () => {
  await using room = await sharing();
  const { fay } = room.people;
  const { message, customId } = buttonOf(room, room.desk().id, 'Next');
  await fay.presses('Next');
  const answer = await leavesTheRoomAlone(room, () => fay.pressesOld(message, customId));
  expect(answer).toContain('Somebody pressed first, so the floor has already moved.');
});

test('a button that is pressed twice does its work once', async () => {
  await using room = await sharing();
  const { ada, ben } = room.people;
  await Promise.all([ben.presses('Raise hand'), ben.presses('Raise hand')]);
  await room.turn(cardsFollow);
  expect(ben.reads(room.room())).toContain('Next: @Ben.');
  const [first, second] = await Promise.all([ada.presses("I'm done"), ada.presses("I'm done")]);
  expect([first.failed, second.failed]).toEqual([false, false]);
  await room.turn('15 s');
  expect(ben.reads(room.room())).toContain('@Ben has the floor.');
});

test('the doors are opened once, however often they are asked for', async () => {
  await using room = await sharing();
  const { fay } = room.people;
  const again = await leavesTheRoomAlone(room, () => fay.uses('/session open', {}, { in: room.home }));
  expect(again).toContain('doors are open already. Join the room, or end that meeting first.');
});

test('only moderators set up groups, even when somebody else is shown the command', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { ada } = room.people;
  await expect(ada.uses('/group list', {}, { in: room.home })).rejects.toThrow('is not shown /group here');
  for (const command of room.discord.world.application.commands.values()) command.default_member_permissions = null;
  const answer = await ada.uses('/group create', { name: 'Mine' }, { in: room.home });
  expect(answer.text).toBe('This is for the moderators of this server. Ask one of them to do it with you.');
  expect((await room.moderator.uses('/group list', {}, { in: room.home })).text).not.toContain('Mine');
});

test('commands for a server are not offered in private messages', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay } = room.people;
  for (const line of ['/session next', '/hand raise', '/desk', '/format list']) {
    await expect(fay.uses(line, {}, { in: 'dm' })).rejects.toThrow('it is not for direct messages');
  }
  expect((await fay.uses('/about', {}, { in: 'dm' })).text).toContain('It never joins the audio and cannot record.');
});

test('where no meeting is open, and where no group lives, the answer says what to do', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const { fay, ada } = room.people;
  const says = async (who: Person, line: string): Promise<string> => (await who.uses(line, {}, { in: room.home })).text;
  expect(await says(ada, '/hand raise')).toContain('No meeting is open here.');
  expect(await says(fay, '/session next')).toContain('No meeting is open here.');
  const other = room.discord.world.addChannel(room.guild, { name: 'elsewhere', type: 0 });
  await room.idle();
  expect((await fay.uses('/session open', {}, { in: other })).text).toContain('No group lives in this channel.');
});

test('a name that tells outsiders what the group is about is not taken', async () => {
  await using room = await anEvening({ people, host: 'Fay' });
  const answer = await room.moderator.uses(
    '/group create',
    { name: 'Second group', 'public-name': 'Grief and loss circle' },
    { in: room.home },
  );
  expect(answer.text).toContain('so it stays neutral');
});

test('a group in a private channel needs a role, so that its room is not open to the whole server', async () => {
  await using room = await anEvening({ people: ['Fay', 'Ada'], host: 'Fay' });
  const { fay } = room.people;
  const { world } = room.discord;
  const role = world.addRole(room.guild, { name: 'tuesday', permissions: 0n });
  const overwrite = { type: 0, allow: '0', deny: '0' };
  const view = String(PermissionFlagsBits.ViewChannel);
  const bot = { ...overwrite, id: world.application.id, type: 1, allow: view };
  const host = { ...overwrite, id: fay.id, type: 1, allow: view };
  const mo = { ...overwrite, id: room.moderator.id, type: 1, allow: view };
  room.home.permission_overwrites = [{ ...overwrite, id: room.guild.id, deny: view }, bot, host, mo];
  world.tell({ t: 'CHANNEL_UPDATE', d: { ...room.home }, guild: room.guild.id, channel: room.home.id });
  await room.idle();

  await fay.uses('/session open', {}, { in: room.home });
  expect(fay.sees()).toContain('Choose a *member-role* with `/group edit`');
  await room.moderator.uses('/group edit', { 'member-role': role }, { in: room.home });
  await fay.uses('/session open', {}, { in: room.home });
  expect(fay.sees()).toContain('Doors are open');
  expect(permissionsFor(world, room.people.ada.id, room.room().id) & PermissionFlagsBits.ViewChannel).toBe(0n);
});
