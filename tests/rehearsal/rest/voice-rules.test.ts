import { expect, test } from 'vitest';
import { acceptInvitation, heardIn, joinVoice, voiceStateOf } from '#rehearsal/discord/changes/voice.ts';
import { FORM, MISSING_ACCESS, MISSING_PERMISSIONS, proves, refuses, WRONG_CHANNEL } from './refuses.ts';
import { openRoom, refusal, type Room } from './room.ts';

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
refuses('channel.no-connect', MISSING_PERMISSIONS, (room) => {
  room.voice.permission_overwrites = [{ id: room.guild.id, type: 0, allow: '0', deny: '1048576' }];
  return room.rest.patch(`/channels/${room.voice.id}`, { body: { user_limit: 8 } });
});
refuses('channel.hidden', MISSING_ACCESS, (room) => {
  room.stage.permission_overwrites = [{ id: room.guild.id, type: 0, allow: '0', deny: '1024' }];
  return [room.rest.get(`/channels/${room.stage.id}`), goLive(room)];
});

test('a full room and a closed room let nobody in', async () => {
  proves('voice.full');
  proves('voice.join-permission');
  await using room = await openRoom();
  const { world, guild, ada, ben } = room;
  Object.assign(room.voice, { user_limit: 1 });
  expect(joinVoice(world, guild, ada.id, room.voice.id)).toBe('joined');
  expect(joinVoice(world, guild, ben.id, room.voice.id)).toBe('full');
  expect(botJoins(room, room.voice.id)).toBe('joined');
  room.stage.permission_overwrites = [{ id: guild.id, type: 0, allow: '0', deny: '1048576' }];
  expect(joinVoice(world, guild, ben.id, room.stage.id)).toBe('not-allowed');
});

test('taking SPEAK away silences nobody who is in the room until they join again', async () => {
  proves('voice.speak-on-join');
  await using room = await openRoom();
  const { world, guild, ada, voice } = room;
  room.enter(ada, voice);
  await room.rest.put(`/channels/${voice.id}/permissions/${guild.id}`, {
    body: { type: 0, allow: '0', deny: String(1 << 21) },
  });
  expect(heardIn(world, voice.id)).toEqual([ada.id]);
  joinVoice(world, guild, ada.id, voice.id, { self_mute: true });
  joinVoice(world, guild, ada.id, voice.id, { self_mute: false });
  expect(heardIn(world, voice.id)).toEqual([ada.id]);
  await member(room, { channel_id: voice.id });
  expect(heardIn(world, voice.id)).toEqual([]);
});

test('somebody invited to speak on a stage is heard only after accepting', async () => {
  proves('voice.invitation');
  await using room = await openRoom();
  const { world, guild, ada, stage } = room;
  room.enter(ada, stage);
  expect(heardIn(world, stage.id)).toEqual([]);
  await speak(room, { channel_id: stage.id, suppress: false });
  expect(heardIn(world, stage.id)).toEqual([]);
  expect(room.told.at(-1)?.d['request_to_speak_timestamp']).toBe('2026-09-01T18:00:00.000Z');
  expect(acceptInvitation(world, guild, ada.id)).toBe(true);
  expect(heardIn(world, stage.id)).toEqual([ada.id]);
  await speak(room, { channel_id: stage.id, suppress: true });
  expect(heardIn(world, stage.id)).toEqual([]);
});

test('a stage on which nobody speaks closes after some minutes, unless the bot stays on it as a speaker', async () => {
  proves('stage.auto-close');
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
  expect(await refusal(room.rest.get(`/stage-instances/${room.stage.id}`))).toEqual({ status: 404, code: 10_067 });
  expect(room.told.map((each) => each.t)).toContain('STAGE_INSTANCE_DELETE');
});
