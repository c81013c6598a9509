import { MessageFlags, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { clientFor } from '#rehearsal/discord/client/client-for.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { atScreen, button, customIds, messages, newest, posts, reads, row } from './at-the-screen.ts';

const whisper = async (interaction: Interaction): Promise<unknown> =>
  interaction.isButton()
    ? interaction.reply({
        content: `pressed ${interaction.customId}`,
        flags: MessageFlags.Ephemeral,
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] }],
      })
    : null;

const press = (bot: SmallBot, message: string, customId: string) =>
  ({ do: 'press', channel: bot.lobby.id, message, customId }) as const;

test('a press is answered, and the answer is for the one who pressed', async () => {
  await using bot = await smallBot({ answers: whisper });
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const card = await posts(bot, bot.lobby, row(button('pass')));
  expect(await ada.act(press(bot, card, 'pass'))).toEqual({ done: true });
  expect(newest(ada)).toMatchObject({ isEphemeral: true, isLoading: false, mayDelete: false });
  expect(reads(ada, bot.lobby)).toEqual(['card', 'pressed pass']);
  expect(reads(ben, bot.lobby)).toEqual(['card']);
});

test('somebody else’s whisper is not in the view and cannot be pressed, put away or deleted', async () => {
  await using bot = await smallBot({ answers: whisper });
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  await ada.act(press(bot, await posts(bot, bot.lobby, row(button('pass'))), 'pass'));
  const whispered = newest(ada).message.id;
  expect(JSON.stringify(ben.view())).not.toContain('pressed pass');
  const gone = { done: false, why: 'This message is not here any more.' };
  expect(await ben.act(press(bot, whispered, 'more'))).toEqual(gone);
  const place = { channel: bot.lobby.id, message: whispered };
  expect(await ben.act({ do: 'dismiss', ...place })).toEqual(gone);
  expect(await ben.act({ do: 'delete-message', ...place })).toEqual(gone);
  expect(await ada.act(press(bot, whispered, 'more'))).toEqual({ done: true });
});

test('a whisper that was put away is gone from that screen and from no other', async () => {
  await using bot = await smallBot({ answers: whisper });
  const ada = atScreen(bot, 'Ada');
  const phone = clientFor(bot.local, bot.guild, ada.person);
  const card = await posts(bot, bot.lobby, row(button('pass')));
  await ada.act(press(bot, card, 'pass'));
  const place = { channel: bot.lobby.id, message: newest(ada).message.id };
  expect(await ada.act({ do: 'dismiss', ...place })).toEqual({ done: true });
  expect(reads(ada, bot.lobby)).toEqual(['card']);
  expect(reads(phone, bot.lobby)).toEqual(['card', 'pressed pass']);
  expect(await ada.act({ do: 'dismiss', channel: bot.lobby.id, message: card })).toMatchObject({ done: false });
  expect(await phone.act({ do: 'delete-message', ...place })).toEqual({ done: true });
  expect(reads(phone, bot.lobby)).toEqual(['card']);
});

test('two people at their screens press the same card, each with an answer of their own', async () => {
  await using bot = await smallBot({ answers: whisper });
  const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
  const card = await posts(bot, bot.lobby, row(button('pass'), button('hand')));
  const answers = await Promise.all([ada.act(press(bot, card, 'pass')), ben.act(press(bot, card, 'hand'))]);
  expect(answers).toEqual([{ done: true }, { done: true }]);
  expect([reads(ada, bot.lobby).at(-1), reads(ben, bot.lobby).at(-1)]).toEqual(['pressed pass', 'pressed hand']);
});

test('while the bot thinks its answer is there and empty', async () => {
  await using bot = await smallBot({
    answers: async (interaction, { clock }) => {
      if (!interaction.isButton()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      clock.at(clock.now() + 5_000, () => void interaction.editReply('thought'));
    },
  });
  const ada = atScreen(bot, 'Ada');
  expect(await ada.act(press(bot, await posts(bot, bot.lobby, row(button('pass'))), 'pass'))).toEqual({ done: true });
  expect(newest(ada)).toMatchObject({ isLoading: true, isEphemeral: true, message: { content: '' } });
  await bot.advance('6 s');
  expect(newest(ada)).toMatchObject({ isLoading: false, isEphemeral: true, message: { content: 'thought' } });
});

describe('a press that comes to nothing', () => {
  test('a disabled button takes no press, and the bot hears of none', async () => {
    const heard: Interaction[] = [];
    await using bot = await smallBot({ answers: async (interaction) => heard.push(interaction) });
    const ada = atScreen(bot, 'Ada');
    const card = await posts(bot, bot.lobby, row(button('pass', { disabled: true })));
    expect(await ada.act(press(bot, card, 'pass'))).toEqual({ done: false, why: 'This cannot be used now.' });
    expect(await ada.act(press(bot, card, 'hand'))).toEqual({
      done: false,
      why: 'This is not on the message any more.',
    });
    expect(heard).toEqual([]);
  });

  test('nobody answers when the bot leaves it alone, and nobody when it is dead', async () => {
    await using bot = await smallBot();
    const ada = atScreen(bot, 'Ada');
    const card = await posts(bot, bot.lobby, row(button('pass')));
    const failed = { done: false, why: 'This interaction failed' };
    expect(await ada.act(press(bot, card, 'pass'))).toEqual(failed);
    await bot.client.destroy();
    expect(await ada.act(press(bot, card, 'pass'))).toEqual(failed);
    expect(bot.local.unanswered).toHaveLength(2);
  });

  test('Discord gives up after three seconds, however long the bot goes on', async () => {
    const hold: { go?: () => void } = {};
    await using bot = await smallBot({
      answers: () =>
        new Promise<void>((resolve) => {
          hold.go = resolve;
        }),
    });
    const ada = atScreen(bot, 'Ada');
    const pressed = ada.act(press(bot, await posts(bot, bot.lobby, row(button('pass'))), 'pass'));
    const turned = bot.clock.advance('3 s', async () => {});
    expect(await pressed).toEqual({ done: false, why: 'This interaction failed' });
    await turned;
    hold.go?.();
  });

  test('somebody in a time-out presses nothing until it is over', async () => {
    await using bot = await smallBot({ answers: whisper });
    const ada = atScreen(bot, 'Ada');
    const card = await posts(bot, bot.lobby, row(button('pass')));
    const until = new Date(bot.clock.now() + 60_000).toISOString();
    Object.assign(bot.guild.members.get(ada.person) ?? {}, { communication_disabled_until: until });
    expect(await ada.act(press(bot, card, 'pass'))).toEqual({ done: false, why: 'You are in a time-out.' });
    await bot.advance('2 min');
    expect(await ada.act(press(bot, card, 'pass'))).toEqual({ done: true });
  });
});

describe('a press that crosses with an edit', () => {
  const renamed = (bot: SmallBot, card: string) =>
    bot.client.rest.patch(`/channels/${bot.lobby.id}/messages/${card}`, { body: row(button('v2')) });

  test('reaches the bot as it was on the screen', async () => {
    await using bot = await smallBot({ answers: whisper });
    const ada = atScreen(bot, 'Ada');
    const card = await posts(bot, bot.lobby, row(button('v1')));
    expect(customIds(newest(ada).message)).toEqual(['v1']);
    await renamed(bot, card);
    expect(await ada.act(press(bot, card, 'v1'))).toEqual({ done: true });
    expect(messages(ada).at(-1)?.message.content).toBe('pressed v1');
  });

  test('does not come from a screen that never showed the button', async () => {
    await using bot = await smallBot({ answers: whisper });
    const [ada, ben] = [atScreen(bot, 'Ada'), atScreen(bot, 'Ben')];
    const card = await posts(bot, bot.lobby, row(button('v1')));
    ada.view();
    await renamed(bot, card);
    expect(await ben.act(press(bot, card, 'v1'))).toMatchObject({ done: false });
  });

  test('finds nothing on a card that is gone', async () => {
    await using bot = await smallBot({ answers: whisper });
    const ada = atScreen(bot, 'Ada');
    const card = await posts(bot, bot.lobby, row(button('v1')));
    ada.view();
    await bot.client.rest.delete(`/channels/${bot.lobby.id}/messages/${card}`);
    expect(await ada.act(press(bot, card, 'v1'))).toEqual({ done: false, why: 'This message is not here any more.' });
  });
});
