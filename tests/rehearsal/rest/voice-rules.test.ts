import { expect, test } from 'vitest';
import { acceptInvitation, heardIn, joinVoice, voiceStateOf } from '#rehearsal/discord/changes/voice.ts';
import { voiceRules } from '#rehearsal/discord/rules/book-voice.ts';
import { FORM, MISSING_PERMISSIONS, restBook, WRONG_CHANNEL } from './refuses.ts';
import { openRoom, refusal, type Room } from './room.ts';

const { proves, refuses } = restBook(voiceRules);

const member = (room: Room, body: object) =>
  room.rest.patch(`/guilds/${room.guild.id}/members/${room.ada.id}`, { body });
const speak = (room: Room, body: object) =>
  room.rest.patch(`/guilds/${room.guild.id}/voice-states/${room.ada.id}`, { body });
const goLive = (room: Room, more: object = {}) =>
  room.rest.post('/stage-instances', { body: { channel_id: room.stage.id, topic: 'Evening', ...more } });
const botJoins = (room: Room, channelId: string) =>
  joinVoice(room.world, room.guild, room.world.application.botUser.id, channelId);

refuses('voice.mute-off-voice', { status: 400, code: 40032 }, (room) => [
  member(room, { mute: true }),
  member(room, { deaf: false }),
  member(room, { channel_id: null }),
]);
refuses(
  'voice.mute-permission',
  MISSING_PERMISSIONS,
  (room) => {
    room.enter(room.ada, room.voice);
    return [member(room, { mute: true }), member(room, { deaf: true }), member(room, { channel_id: null })];
  },
  { without: ['MUTE_MEMBERS', 'DEAFEN_MEMBERS', 'MOVE_MEMBERS'] },
);
refuses('voice.move-connect', MISSING_PERMISSIONS, (room) => {
  room.enter(room.ada, room.voice);
  room.stage.permission_overwrites = [{ id: room.guild.id, type: 0, allow: '0', deny: '1048576' }];
  return member(room, { channel_id: room.stage.id });
});
refuses('voice.move-to-text', WRONG_CHANNEL, (room) => {
  room.enter(room.ada, room.voice);
  return member(room, { channel_id: room.lobby.id });
});
refuses('voice.state-unknown', { status: 404, code: 10065 }, (room) => [
  room.rest.get(`/guilds/${room.guild.id}/voice-states/${room.ada.id}`),
  room.rest.get(`/guilds/${room.guild.id}/voice-states/@me`),
]);
refuses('voice.suppress-stage-only', WRONG_CHANNEL, (room) => {
  room.enter(room.ada, room.voice);
  return speak(room, { channel_id: room.voice.id, suppress: false });
});
refuses('voice.suppress-there', { status: 404, code: 10065 }, (room) => {
  room.enter(room.ada, room.voice);
  return speak(room, { channel_id: room.stage.id, suppress: false });
});
refuses(
  'voice.suppress-permission',
  MISSING_PERMISSIONS,
  (room) => {
    room.enter(room.ada, room.stage);
    return speak(room, { channel_id: room.stage.id, suppress: false });
  },
  { without: ['MUTE_MEMBERS'] },
);
refuses(
  'voice.raise-permission',
  MISSING_PERMISSIONS,
  (room) => {
    botJoins(room, room.stage.id);
    return room.rest.patch(`/guilds/${room.guild.id}/voice-states/@me`, {
      body: { channel_id: room.stage.id, request_to_speak_timestamp: '2026-09-01T18:00:00.000Z' },
    });
  },
  { without: ['REQUEST_TO_SPEAK'], quiet: true },
);
refuses(
  'voice.status-permission',
  MISSING_PERMISSIONS,
  (room) => room.rest.put(`/channels/${room.voice.id}/voice-status`, { body: { status: 'x' } }),
  { without: ['SET_VOICE_CHANNEL_STATUS'] },
);
refuses(
  'voice.status-permission',
  MISSING_PERMISSIONS,
  (room) => room.rest.put(`/channels/${room.voice.id}/voice-status`, { body: { status: 'x' } }),
  { without: ['MANAGE_CHANNELS'] },
);
refuses('voice.status-voice-only', WRONG_CHANNEL, (room) =>
  room.rest.put(`/channels/${room.stage.id}/voice-status`, { body: { status: 'x' } }),
);
refuses('voice.status-voice-only', FORM, (room) =>
  room.rest.put(`/channels/${room.voice.id}/voice-status`, { body: { status: 'x'.repeat(501) } }),
);
refuses('voice.sound-connected', { status: 400, code: 40032 }, (room) =>
  room.rest.post(`/channels/${room.voice.id}/send-soundboard-sound`, { body: { sound_id: '1' } }),
);
refuses('voice.sound-muted', { status: 400, code: 50167 }, (room) => {
  botJoins(room, room.voice.id);
  voiceStateOf(room.guild, room.world.application.botUser.id).self_deaf = true;
  return room.rest.post(`/channels/${room.voice.id}/send-soundboard-sound`, { body: { sound_id: '1' } });
});
refuses('stage.moderator', MISSING_PERMISSIONS, (room) => goLive(room), { without: ['MOVE_MEMBERS'] });
refuses('stage.already-open', { status: 400, code: 150_006 }, async (room) => {
  await goLive(room);
  return await goLive(room);
});
refuses('stage.unknown', { status: 404, code: 10_067 }, (room) => [
  room.rest.get(`/stage-instances/${room.stage.id}`),
  room.rest.delete(`/stage-instances/${room.stage.id}`),
]);
refuses('stage.topic', FORM, (room) => [goLive(room, { topic: '' }), goLive(room, { topic: 'x'.repeat(121) })]);
refuses('stage.stage-only', WRONG_CHANNEL, (room) => goLive(room, { channel_id: room.voice.id }));
refuses('stage.notification', MISSING_PERMISSIONS, (room) => goLive(room, { send_start_notification: true }));
test(
  'voice.full: a full room lets nobody in but those who may move others',
  proves('voice.full', async ({ expectDifference }) => {
    await using room = await openRoom();
    const { world, guild, ada, ben } = room;
    Object.assign(room.voice, { user_limit: 1 });
    const [first, second] = [ada, ben].map((user) => joinVoice(world, guild, user.id, room.voice.id));
    expectDifference({ kept: first, broken: second });
    expect([first, second, botJoins(room, room.voice.id)]).toEqual(['joined', 'full', 'joined']);
  }),
);

test(
  'voice.join-permission: a closed room lets nobody in',
  proves('voice.join-permission', async ({ expectDifference }) => {
    await using room = await openRoom();
    const { world, guild, ada, ben, stage } = room;
    const open = joinVoice(world, guild, ada.id, stage.id);
    stage.permission_overwrites = [{ id: guild.id, type: 0, allow: '0', deny: '1048576' }];
    const closed = joinVoice(world, guild, ben.id, stage.id);
    expectDifference({ kept: open, broken: closed });
    expect([open, closed]).toEqual(['joined', 'not-allowed']);
  }),
);

test(
  'voice.speak-on-join: taking SPEAK away silences nobody until they join again',
  proves('voice.speak-on-join', async ({ expectDifference }) => {
    await using room = await openRoom();
    const { world, guild, ada, voice } = room;
    room.enter(ada, voice);
    await room.rest.put(`/channels/${voice.id}/permissions/${guild.id}`, {
      body: { type: 0, allow: '0', deny: String(1 << 21) },
    });
    expect(heardIn(world, voice.id)).toEqual([ada.id]);
    joinVoice(world, guild, ada.id, voice.id, { self_mute: true });
    joinVoice(world, guild, ada.id, voice.id, { self_mute: false });
    const before = heardIn(world, voice.id);
    expect(before).toEqual([ada.id]);
    await member(room, { channel_id: voice.id });
    expectDifference({ kept: before, broken: heardIn(world, voice.id) });
    expect(heardIn(world, voice.id)).toEqual([]);
  }),
);

test(
  'voice.invitation: somebody invited to speak on a stage is heard only after accepting',
  proves('voice.invitation', async ({ expectDifference }) => {
    await using room = await openRoom();
    const { world, guild, ada, stage } = room;
    room.enter(ada, stage);
    expect(heardIn(world, stage.id)).toEqual([]);
    await speak(room, { channel_id: stage.id, suppress: false });
    const invited = heardIn(world, stage.id);
    expect(invited).toEqual([]);
    expect(room.told.at(-1)?.d['request_to_speak_timestamp']).toBe('2026-09-01T18:00:00.000Z');
    expect(acceptInvitation(world, guild, ada.id)).toBe(true);
    expectDifference({ kept: heardIn(world, stage.id), broken: invited });
    expect(heardIn(world, stage.id)).toEqual([ada.id]);
    await speak(room, { channel_id: stage.id, suppress: true });
    expect(heardIn(world, stage.id)).toEqual([]);
  }),
);

test(
  'stage.auto-close: a stage closes after some minutes, unless the bot stays on it as a speaker',
  proves('stage.auto-close', async (proof) => {
    await using room = await openRoom();
    await goLive(room);
    botJoins(room, room.stage.id);
    await room.rest.patch(`/guilds/${room.guild.id}/voice-states/@me`, {
      body: { channel_id: room.stage.id, suppress: false },
    });
    await room.clock.advance('1 h', async () => {});
    expect(await refusal(room.rest.get(`/stage-instances/${room.stage.id}`))).toBeNull();
    await room.rest.patch(`/guilds/${room.guild.id}/voice-states/@me`, {
      body: { channel_id: room.stage.id, suppress: true },
    });
    await room.clock.advance('6 min', async () => {});
    proof.expectRefused(await refusal(room.rest.get(`/stage-instances/${room.stage.id}`)), {
      status: 404,
      code: 10_067,
    });
    expect(room.told.map((each) => each.t)).toContain('STAGE_INSTANCE_DELETE');
  }),
);
