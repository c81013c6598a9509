import { MessageFlags, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { smallBot, type SmallBot, type SmallBotOptions } from './small-bot.ts';

const COMMANDS = [
  { name: 'help-now', description: 'Help', contexts: [0, 1], name_localizations: { de: 'hilfe' } },
  { name: 'setup', description: 'Set up', default_member_permissions: '32', contexts: [0] },
  {
    name: 'turn',
    description: 'Turn length',
    contexts: [0],
    options: [
      { type: 4, name: 'minutes', description: 'Minutes', required: true, min_value: 1, max_value: 30 },
      { type: 3, name: 'order', description: 'Order', choices: [{ name: 'By hand', value: 'hand' }] },
      { type: 3, name: 'note', description: 'Note', min_length: 3, max_length: 10 },
      { type: 7, name: 'room', description: 'Room', channel_types: [2] },
    ],
  },
];

const whisper = async (interaction: Interaction): Promise<unknown> =>
  interaction.isChatInputCommand()
    ? interaction.reply({ content: `/${interaction.commandName}`, flags: MessageFlags.Ephemeral })
    : null;

async function botWith(answers: NonNullable<SmallBotOptions['answers']> = whisper): Promise<SmallBot> {
  const bot = await smallBot({ answers });
  await bot.client.rest.put(`/applications/${bot.client.application.id}/commands`, { body: COMMANDS });
  return bot;
}

describe('people can do only what a client lets them do', () => {
  test('an answer for somebody else cannot be pressed, not even as it was', async () => {
    await using bot = await botWith();
    const [ada, ben] = [bot.local.person(bot.guild, 'Ada'), bot.local.person(bot.guild, 'Ben')];
    const answer = await ada.uses('/help-now');
    await expect(ben.pressesOld(answer.message?.message.id ?? '', 'theirs')).rejects.toThrow('cannot see that card');
  });

  test('a command that is not registered, or meant for others, is not there', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    await expect(ada.uses('/nothing')).rejects.toThrow('it is not registered');
    await expect(ada.uses('/setup')).rejects.toThrow('they lack the permissions it is for');
    await expect(ada.uses('/setup', {}, { in: 'dm' })).rejects.toThrow('not for direct messages');
    const mod = bot.local.person(bot.guild, 'Mo', { permissions: 32n });
    expect(await mod.uses('/setup')).toMatchObject({ text: '/setup' });
  });

  test('options must fit', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    await expect(ada.uses('/turn')).rejects.toThrow('without "minutes"');
    await expect(ada.uses('/turn', { minutes: 31 })).rejects.toThrow('out of its range');
    await expect(ada.uses('/turn', { minutes: 1.5 })).rejects.toThrow('a whole number');
    await expect(ada.uses('/turn', { minutes: 3, order: 'By age' })).rejects.toThrow('none of By hand');
    await expect(ada.uses('/turn', { minutes: 3, note: 'no' })).rejects.toThrow('too short or too long');
    await expect(ada.uses('/turn', { minutes: 3, room: bot.lobby })).rejects.toThrow('not offered');
    await expect(ada.uses('/turn', { minutes: 3, colour: 'red' })).rejects.toThrow('no option "colour"');
    expect(bot.local.calls.filter((call) => call.path.includes('callback'))).toEqual([]);
    expect(await ada.uses('/turn', { minutes: 3, order: 'By hand', room: bot.room })).toMatchObject({ failed: false });
  });

  test('a command can be used in a direct message, and is answered there', async () => {
    await using bot = await botWith(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(interaction.inGuild() ? 'in a server' : 'just us two');
    });
    const ada = bot.local.person(bot.guild, 'Ada');
    expect(await ada.uses('/help-now', {}, { in: 'dm' })).toMatchObject({ text: 'just us two' });
    expect(ada.reads('dm')).toContain('just us two');
  });

  test("a command may be called by its name in one's own language", async () => {
    await using bot = await botWith();
    expect(await bot.local.person(bot.guild, 'Ada', { locale: 'de' }).uses('/hilfe')).toMatchObject({
      text: '/help-now',
    });
    await expect(bot.local.person(bot.guild, 'Ben').uses('/hilfe')).rejects.toThrow('not registered');
  });

  test('a hidden channel cannot be read, written in or joined', async () => {
    await using bot = await botWith();
    const { world } = bot.local;
    const deny = { id: bot.guild.id, type: 0, allow: '0', deny: (1n << 10n).toString() };
    world.addChannel(bot.guild, { name: 'team', type: 0, permission_overwrites: [deny] });
    world.addChannel(bot.guild, { name: 'team room', type: 2, permission_overwrites: [deny] });
    const ada = bot.local.person(bot.guild, 'Ada');
    expect(() => ada.reads('team')).toThrow('cannot see #team');
    await expect(ada.types('hello', 'team')).rejects.toThrow('cannot see #team');
    await expect(ada.joins('team room')).rejects.toThrow('cannot see #team room');
  });

  test('a full room lets nobody in', async () => {
    await using bot = await botWith();
    const small = bot.local.world.addChannel(bot.guild, { name: 'for two', type: 2, user_limit: 1 });
    await bot.local.person(bot.guild, 'Ada').joins(small);
    await expect(bot.local.person(bot.guild, 'Ben').joins(small)).rejects.toThrow('full');
  });

  test('nobody leaves a room they are not in, or sends a form that is not open', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    await expect(ada.leaves()).rejects.toThrow('is in no room');
    await expect(ada.submits({})).rejects.toThrow('no form open');
    await expect(ada.presses('Pass')).rejects.toThrow('does not see a button "Pass"');
  });
});

async function post(bot: SmallBot, channelId: string, customId: string, disabled = false): Promise<string> {
  const body = {
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Pass', custom_id: customId, disabled }] }],
  };
  const made = (await bot.client.rest.post(`/channels/${channelId}/messages`, {
    body: { content: 'card', ...body },
  })) as { id: string };
  return made.id;
}

describe('cards and presses', () => {
  const withCards = async (): Promise<SmallBot> =>
    botWith(async (interaction) => {
      if (interaction.isButton())
        await interaction.reply({ content: `pressed ${interaction.customId}`, flags: MessageFlags.Ephemeral });
    });

  test('the newest card of the room one sits in is pressed before any other', async () => {
    await using bot = await withCards();
    const ada = bot.local.person(bot.guild, 'Ada');
    await post(bot, bot.room.id, 'room-old');
    await post(bot, bot.room.id, 'room-new');
    await post(bot, bot.lobby.id, 'lobby');
    expect(await ada.presses('Pass')).toMatchObject({ text: 'pressed lobby' });
    await ada.joins('circle');
    expect(await ada.presses('Pass')).toMatchObject({ text: 'pressed room-new' });
    await post(bot, bot.room.id, 'room-off', true);
    expect(await ada.presses('Pass')).toMatchObject({ text: 'pressed room-new' });
    expect(await ada.presses('Pass', { on: bot.lobby })).toMatchObject({ text: 'pressed lobby' });
  });

  test('a press on a card that has changed meanwhile still reaches the bot; on one that is gone it fails', async () => {
    await using bot = await withCards();
    const ada = bot.local.person(bot.guild, 'Ada');
    const id = await post(bot, bot.lobby.id, 'now');
    expect(await ada.pressesOld(id, 'before')).toMatchObject({ text: 'pressed before', failed: false });
    await bot.client.rest.delete(`/channels/${bot.lobby.id}/messages/${id}`);
    expect(await ada.pressesOld(id, 'before')).toEqual({ text: 'This interaction failed', failed: true });
  });

  test('who is in a time-out can press and choose nothing until it is over', async () => {
    await using bot = await withCards();
    const ada = bot.local.person(bot.guild, 'Ada');
    const id = await post(bot, bot.lobby.id, 'now');
    const until = new Date(bot.clock.now() + 60_000).toISOString();
    Object.assign(bot.guild.members.get(ada.id) ?? {}, { communication_disabled_until: until });
    await expect(ada.presses('Pass')).rejects.toThrow('during a time-out');
    await expect(ada.pressesOld(id, 'now')).rejects.toThrow('during a time-out');
    expect(bot.local.calls.filter((call) => call.path.includes('callback'))).toEqual([]);
    await bot.advance('2 min');
    expect(await ada.presses('Pass')).toMatchObject({ text: 'pressed now' });
  });

  test('a press nobody answers fails, and is written down', async () => {
    await using bot = await botWith(() => Promise.resolve());
    const ada = bot.local.person(bot.guild, 'Ada');
    await post(bot, bot.lobby.id, 'quiet');
    expect(await ada.presses('Pass')).toEqual({ text: 'This interaction failed', failed: true });
    expect(bot.local.unanswered).toMatchObject([{ kind: 'component', name: 'quiet', userId: ada.id }]);
  });
});

describe('voice and stage', () => {
  test('who can be heard follows mutes by the server and by oneself', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    const ben = bot.local.person(bot.guild, 'Ben');
    await ada.joins('circle');
    await ben.joins('circle');
    expect(bot.local.heard(bot.room)).toEqual(['Ada', 'Ben']);
    await ada.selfMutes();
    expect(bot.local.heard(bot.room)).toEqual(['Ben']);
    await bot.client.guilds.cache.first()?.members.cache.get(ben.id)?.voice.setMute(true);
    expect(bot.local.heard(bot.room)).toEqual([]);
    expect(bot.local.muted(bot.guild)).toEqual(['Ben']);
  });

  test('on a stage one listens, raises a hand, and speaks only after accepting the invitation', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.joins('big circle');
    expect(bot.local.heard(bot.stage)).toEqual([]);
    await expect(ada.acceptsInvitation()).rejects.toThrow('cannot accept an invitation now');
    await ada.raisesHand();
    const voice = bot.client.guilds.cache.first()?.members.cache.get(ada.id)?.voice;
    expect(voice?.requestToSpeakTimestamp).toBe(bot.clock.now());
    await voice?.setSuppressed(false);
    expect(bot.local.heard(bot.stage)).toEqual([]);
    await ada.acceptsInvitation();
    expect(bot.local.heard(bot.stage)).toEqual(['Ada']);
  });

  test('moderators mute and move by hand; others may not', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    const mo = bot.local.person(bot.guild, 'Mo', { permissions: (1n << 22n) | (1n << 24n) });
    await expect(mo.mutes(ada)).rejects.toThrow('in no room');
    await ada.joins('circle');
    await mo.joins('circle');
    await expect(ada.mutes(mo)).rejects.toThrow('may not mute others');
    await mo.mutes(ada);
    await mo.moves(ada, 'big circle');
    const voice = bot.client.guilds.cache.first()?.members.cache.get(ada.id)?.voice;
    expect([voice?.serverMute, voice?.channelId]).toEqual([true, bot.stage.id]);
    await mo.moves(ada, null);
    expect(bot.local.muted(bot.guild)).toEqual(['Ada']);
    await ada.joins('circle');
    await mo.mutes(ada, false);
    expect(bot.local.muted(bot.guild)).toEqual([]);
  });

  test('who leaves the server is no member any more, and the bot finds out when it asks', async () => {
    await using bot = await botWith();
    const ada = bot.local.person(bot.guild, 'Ada');
    await ada.joins('circle');
    await ada.leavesServer();
    const guild = bot.client.guilds.cache.first();
    expect(guild?.voiceStates.cache.get(ada.id)?.channelId ?? null).toBeNull();
    await expect(guild?.members.fetch({ user: ada.id, force: true })).rejects.toThrow('Unknown Member');
  });
});
