import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Client } from '#rehearsal/discord/client/client.ts';
import type { InRoom } from '#rehearsal/discord/client/view.ts';
import { smallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen } from './at-the-screen.ts';

type Room = { readonly id: string };

const DONE = { done: true };
const MAY_NOT = { done: false, why: 'You do not have permission to do that.' };

const roomOf = (client: Client, room: Room) => client.view().rooms.find(({ id }) => id === room.id);

const inRoom = (client: Client, room: Room, who: Client): InRoom | undefined =>
  roomOf(client, room)?.people.find(({ id }) => id === who.person);

const joins = (client: Client, room: Room) => client.act({ do: 'join', room: room.id });

describe('in a voice room', () => {
  test('everybody sees who is in it, by name, and who is muted by whom', async () => {
    await using bot = await smallBot();
    const [ben, ada] = [atScreen(bot, 'Ben'), atScreen(bot, 'Ada')];
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MuteMembers });
    expect(await joins(ben, bot.room)).toEqual(DONE);
    expect(await joins(ada, bot.room)).toEqual(DONE);
    expect(ada.view().me).toMatchObject({ room: bot.room.id, mayMute: false, mayMove: false, invited: false });
    await joins(mo, bot.room);
    expect(mo.view().me).toMatchObject({ mayMute: true, mayMove: false, mayModerateStage: false });
    expect(await ada.act({ do: 'self-mute', on: true })).toEqual(DONE);
    expect(await ada.act({ do: 'server-mute', person: ben.person, on: true })).toEqual(MAY_NOT);
    expect(await mo.act({ do: 'server-mute', person: ben.person, on: true })).toEqual(DONE);
    const heard = (client: Client) =>
      roomOf(client, bot.room)?.people.map((one) => [one.name, one.selfMute, one.serverMute, one.canBeHeard]);
    expect(heard(ada)).toEqual([
      ['Ada', true, false, false],
      ['Ben', false, true, false],
      ['Mo', false, false, true],
    ]);
    expect(heard(atScreen(bot, 'Zoë'))).toEqual(heard(ada));
    await mo.act({ do: 'server-mute', person: ben.person, on: false });
    await ada.act({ do: 'self-mute', on: false });
    expect(roomOf(ada, bot.room)?.people.every((one) => one.canBeHeard)).toBe(true);
  });

  test('one leaves once, and not what one is not in', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    await joins(ada, bot.room);
    expect(await ada.act({ do: 'leave' })).toEqual(DONE);
    expect([ada.view().me.room, roomOf(ada, bot.room)?.people]).toEqual([null, []]);
    const out = { done: false, why: 'You are not in a room.' };
    for (const act of [{ do: 'leave' }, { do: 'self-mute', on: true }, { do: 'talk', on: true }] as const)
      expect(await ada.act(act)).toEqual(out);
  });

  test('a full room, a locked one, a hidden one and a text channel let nobody in', async () => {
    await using bot = await smallBot();
    const { world } = bot.local;
    const room = (name: string, deny: bigint, user_limit = 0) => {
      const permission_overwrites = [{ id: bot.guild.id, type: 0, allow: '0', deny: deny.toString() }];
      return world.addChannel(bot.guild, { name, type: 2, user_limit, permission_overwrites });
    };
    const small = room('for one', 0n, 1);
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    await joins(ada, small);
    const no = { done: false, why: 'You do not have access to this channel.' };
    expect(await joins(ben, small)).toEqual({ done: false, why: 'This channel is full.' });
    expect(await joins(ben, room('locked', PermissionFlagsBits.Connect))).toEqual(no);
    expect(await joins(ben, room('hidden', PermissionFlagsBits.ViewChannel))).toEqual(no);
    expect(await joins(ben, bot.lobby)).toEqual({ done: false, why: 'There is no such room.' });
  });

  test('whoever may move people moves them and puts them out', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MoveMembers });
    await joins(ada, bot.room);
    const move = { do: 'move', person: ada.person, room: bot.stage.id } as const;
    expect(await ada.act(move)).toEqual(MAY_NOT);
    expect(await mo.act({ ...move, room: bot.lobby.id })).toEqual({ done: false, why: 'There is no such room.' });
    expect(ada.view().me.room).toBe(bot.room.id);
    expect(await mo.act(move)).toEqual(DONE);
    expect(ada.view().me.room).toBe(bot.stage.id);
    expect(await mo.act({ do: 'disconnect', person: ada.person })).toEqual(DONE);
    expect(ada.view().me.room).toBeNull();
    expect(await mo.act(move)).toEqual({ done: false, why: 'They are not in a room.' });
  });
});

describe('voices', () => {
  test('a ring shows those in the room who talks, as long as they can be heard', async () => {
    await using bot = await smallBot();
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    await joins(ada, bot.room);
    await joins(ben, bot.room);
    const ring = () => inRoom(ben, bot.room, ada)?.isTalking;
    expect(ring()).toBe(false);
    await ada.act({ do: 'talk', on: true });
    expect(ring()).toBe(true);
    await ada.act({ do: 'self-mute', on: true });
    expect(ring()).toBe(false);
    await ada.act({ do: 'self-mute', on: false });
    expect(ring()).toBe(true);
    await ada.act({ do: 'talk', on: false });
    expect(ring()).toBe(false);
  });

  test('from outside nobody sees who talks, not from another room either', async () => {
    await using bot = await smallBot();
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    await joins(ada, bot.room);
    await ada.act({ do: 'talk', on: true });
    const ring = () => inRoom(ben, bot.room, ada)?.isTalking;
    expect(ring()).toBe(false);
    await joins(ben, bot.stage);
    expect(ring()).toBe(false);
    await joins(ben, bot.room);
    expect(ring()).toBe(true);
  });

  test('whoever leaves has fallen silent', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    await joins(ada, bot.room);
    await ada.act({ do: 'talk', on: true });
    await ada.act({ do: 'leave' });
    await joins(ada, bot.room);
    expect(inRoom(ada, bot.room, ada)?.isTalking).toBe(false);
  });

  test('the bot is never told who talks', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    await joins(ada, bot.room);
    const sent = bot.local.gateway.sent;
    await ada.act({ do: 'talk', on: true });
    await ada.act({ do: 'talk', on: false });
    expect(bot.local.gateway.sent).toBe(sent);
    await ada.act({ do: 'self-mute', on: true });
    expect(bot.local.gateway.sent).toBe(sent + 1);
  });
});

describe('on a stage', () => {
  test('one raises a hand, is invited by a moderator, and speaks once one has accepted', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MuteMembers });
    await joins(ada, bot.stage);
    await joins(mo, bot.stage);
    const seen = () => inRoom(mo, bot.stage, ada);
    expect(seen()).toMatchObject({ suppressed: true, asksToSpeak: false, canBeHeard: false });
    expect(ada.view().me).toMatchObject({ mayRequestToSpeak: true, mayModerateStage: false });
    expect(mo.view().me.mayModerateStage).toBe(true);
    expect(await ada.act({ do: 'request-to-speak', on: true })).toEqual(DONE);
    expect([seen()?.asksToSpeak, ada.view().me.invited]).toEqual([true, false]);
    expect(await ada.act({ do: 'answer-invitation', accept: true })).toEqual({
      done: false,
      why: 'You cannot accept an invitation now.',
    });
    expect(await mo.act({ do: 'invite-to-speak', person: ada.person })).toEqual(DONE);
    expect([seen()?.canBeHeard, ada.view().me.invited]).toEqual([false, true]);
    expect(await ada.act({ do: 'answer-invitation', accept: true })).toEqual(DONE);
    expect(seen()).toMatchObject({ suppressed: false, asksToSpeak: false, canBeHeard: true });
    expect(ada.view().me.invited).toBe(false);
  });

  test('one declines, lowers a hand, and goes back to the audience by oneself', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MuteMembers });
    await joins(ada, bot.stage);
    const invite = { do: 'invite-to-speak', person: ada.person } as const;
    await mo.act(invite);
    expect(await ada.act({ do: 'answer-invitation', accept: false })).toEqual(DONE);
    expect(inRoom(ada, bot.stage, ada)).toMatchObject({ suppressed: true, asksToSpeak: false });
    await ada.act({ do: 'request-to-speak', on: true });
    await ada.act({ do: 'request-to-speak', on: false });
    expect(inRoom(ada, bot.stage, ada)?.asksToSpeak).toBe(false);
    await mo.act(invite);
    await ada.act({ do: 'answer-invitation', accept: true });
    expect(await mo.act(invite)).toMatchObject({ why: 'They are a speaker already, or have been invited.' });
    const down = { do: 'to-audience', person: ada.person } as const;
    expect(await ada.act(down)).toEqual(DONE);
    expect(inRoom(ada, bot.stage, ada)?.suppressed).toBe(true);
    expect(await ada.act(down)).toMatchObject({ why: 'They are in the audience already.' });
  });

  test('a moderator sends a speaker to the audience and is on the air at once; others may not', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MuteMembers });
    await joins(ada, bot.stage);
    await joins(mo, bot.stage);
    expect(await ada.act({ do: 'invite-to-speak', person: ada.person })).toEqual(MAY_NOT);
    expect(await mo.act({ do: 'invite-to-speak', person: mo.person })).toEqual(DONE);
    expect(inRoom(ada, bot.stage, mo)).toMatchObject({ canBeHeard: true, asksToSpeak: false });
    expect(await ada.act({ do: 'to-audience', person: mo.person })).toEqual(MAY_NOT);
    await mo.act({ do: 'invite-to-speak', person: ada.person });
    await ada.act({ do: 'answer-invitation', accept: true });
    expect(await mo.act({ do: 'to-audience', person: ada.person })).toEqual(DONE);
    expect(inRoom(ada, bot.stage, ada)).toMatchObject({ suppressed: true, canBeHeard: false });
  });

  test('what belongs to a stage is not done in a room', async () => {
    await using bot = await smallBot();
    const mo = atScreen(bot, 'Mo', { permissions: PermissionFlagsBits.MuteMembers });
    await joins(mo, bot.room);
    const noStage = { done: false, why: 'This is not a stage.' };
    expect(await mo.act({ do: 'invite-to-speak', person: mo.person })).toEqual(noStage);
    expect(await mo.act({ do: 'to-audience', person: mo.person })).toEqual(noStage);
    expect(await mo.act({ do: 'request-to-speak', on: true })).toMatchObject({ why: 'You cannot raise a hand now.' });
    expect(mo.view().me).toMatchObject({ mayModerateStage: false, mayRequestToSpeak: false });
  });

  test('its topic is shown while it is live', async () => {
    await using bot = await smallBot({ permissions: PermissionFlagsBits.Administrator });
    const ada = atScreen(bot, 'Ada');
    expect(roomOf(ada, bot.stage)).toMatchObject({ kind: 'stage', topic: null });
    const body = { channel_id: bot.stage.id, topic: 'Tuesday circle' };
    await bot.client.rest.post('/stage-instances', { body });
    expect(roomOf(ada, bot.stage)?.topic).toBe('Tuesday circle');
  });
});
