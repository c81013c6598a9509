import { expect, test } from 'vitest';
import { heardIn, leaveVoice } from '#rehearsal/discord/changes/voice.ts';
import { openApi } from '#tests/openapi.ts';
import { openRoom, refusal } from './room.ts';

test('a muted person stays muted after leaving, and can only be unmuted once back in a room', async () => {
  await using room = await openRoom();
  const { rest, guild, ada, voice, world } = room;
  room.enter(ada, voice);
  await rest.patch(`/guilds/${guild.id}/members/${ada.id}`, { body: { mute: true } });
  expect(heardIn(world, voice.id)).toEqual([]);
  leaveVoice(world, guild, ada.id);
  const unmute = { body: { mute: false } };
  expect(await refusal(rest.patch(`/guilds/${guild.id}/members/${ada.id}`, unmute))).toEqual({
    status: 400,
    code: 40032,
  });
  expect(await rest.get(`/guilds/${guild.id}/members/${ada.id}`)).toMatchObject({ mute: true });
  room.enter(ada, voice);
  expect(heardIn(world, voice.id)).toEqual([]);
  await rest.patch(`/guilds/${guild.id}/members/${ada.id}`, unmute);
  expect(heardIn(world, voice.id)).toEqual([ada.id]);
});

test.skipIf(openApi() === null)('the routes of an evening agree with Discord’s own description', async () => {
  await using room = await openRoom({ spec: openApi() });
  const { rest, guild, ada, voice, stage, lobby } = room;
  room.enter(ada, voice);
  await rest.patch(`/guilds/${guild.id}/members/${ada.id}`, { body: { mute: true }, reason: 'listening now' });
  const card = [
    {
      type: 17,
      components: [
        { type: 10, content: '## Circle' },
        { type: 1, components: [{ type: 2, style: 1, label: 'Hand', custom_id: 'v1.hand' }] },
      ],
    },
  ];
  await rest.post(`/channels/${lobby.id}/messages`, {
    body: { flags: 1 << 15, components: card, nonce: 'n1', enforce_nonce: true, tts: false },
  });
  await rest.post('/stage-instances', { body: { channel_id: stage.id, topic: 'Evening', privacy_level: 2 } });
  await rest.post(`/guilds/${guild.id}/scheduled-events`, {
    body: {
      name: 'Tuesday circle',
      entity_type: 2,
      privacy_level: 2,
      channel_id: voice.id,
      scheduled_start_time: '2026-09-08T18:00:00.000Z',
      entity_metadata: null,
      recurrence_rule: { start: '2026-09-08T18:00:00.000Z', frequency: 2, interval: 1, by_weekday: [1] },
    },
  });
  const own = { type: 1, allow: '1049600', deny: '0' };
  await rest.put(`/channels/${voice.id}/permissions/${room.world.application.botUser.id}`, { body: own });
  await rest.put(`/channels/${voice.id}/permissions/${guild.id}`, { body: { type: 0, allow: '0', deny: '1048576' } });
  await rest.put(`/channels/${voice.id}/voice-status`, { body: { status: 'in progress' } });
  await rest.post(`/channels/${lobby.id}/threads`, {
    body: { name: 'desk', type: 12, invitable: false, auto_archive_duration: 10_080 },
  });
  expect(room.server.violations).toEqual([]);
  expect(room.server.refused).toEqual([]);
});

test.skipIf(openApi() === null)('a misspelt key is refused and recorded with its precise place', async () => {
  await using room = await openRoom({ spec: openApi() });
  const row = { type: 1, components: [{ type: 2, style: 1, labell: 'Hand', custom_id: 'v1.hand' }] };
  const sent = room.rest.post(`/channels/${room.lobby.id}/messages`, { body: { content: 'x', components: [row] } });
  expect(await refusal(sent)).toEqual({ status: 400, code: 50035 });
  expect(room.server.violations.map((each) => each.where)).toEqual(['components.0.components.0.labell']);
  const muted = room.rest.patch(`/guilds/${room.guild.id}/members/${room.ada.id}`, { body: { muted: true } });
  expect(await refusal(muted)).toEqual({ status: 400, code: 50035 });
});
