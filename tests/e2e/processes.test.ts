import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { SystemClock } from '#rehearsal/discord/clock.ts';
import { startLocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { botPermissions } from '#rehearsal/evening.ts';
import { machine, until } from './real-process.ts';

test('a process that is killed in the middle of a turn comes back with the part, the order, the time and the mutes', async () => {
  const discord = await startLocalDiscord({ clock: new SystemClock(), rateSpeed: 1_000 });
  using server = machine(discord);
  const guild = discord.world.addGuild({ name: 'Tuesday circle', ownerName: 'Olive' });
  const home = discord.world.addChannel(guild, { name: 'circle-home', type: ChannelType.GuildText });
  discord.world.addBotTo(guild, botPermissions);
  const moderator = discord.person(guild, 'Mo', { permissions: PermissionFlagsBits.ManageGuild });
  const [ada, fay, ben, cleo] = ['Ada', 'Fay', 'Ben', 'Cleo'].map((name) => discord.person(guild, name));
  if (!ada || !fay || !ben || !cleo) throw new Error('nobody is here');
  const named = (type: ChannelType) => [...discord.world.channels.values()].find((one) => one.type === type);
  const cardIn = (type: ChannelType): string =>
    JSON.stringify(discord.world.messages.get(named(type)?.id ?? '')?.map(({ message }) => message.components) ?? '');
  const desk = (): string => cardIn(ChannelType.PrivateThread);
  const heard = (): string => discord.heard(named(ChannelType.GuildVoice) ?? { id: '' }).join(' ');

  // An evening begins.
  const first = server.starts();
  await first.says('ready');
  await moderator.uses(
    '/group create',
    {
      name: 'Tuesday circle',
      'public-name': 'Tuesday circle',
      facilitator: fay,
      mode: 'Strict: only the speaker and the host team can be heard',
      format: { raw: 'peer_supporter_reflection_60' },
    },
    { in: home },
  );
  await until(discord, () => moderator.sees().includes('The group is set up.'));
  await fay.uses('/session open', {}, { in: home });
  await until(
    discord,
    () => desk().includes('Doors are open') && cardIn(ChannelType.GuildVoice).includes('Doors are open'),
  );
  await until(discord, () => fay.sees().includes('Doors are open in'));
  for (const person of [ada, fay, ben, cleo]) await person.joins(named(ChannelType.GuildVoice) ?? { id: '' });
  await until(discord, () => heard() === 'Fay');
  await fay.presses('Start');
  await until(discord, () => heard() === 'Ada Fay' && desk().includes('turn ends'));
  const turnEnds = /turn ends (<t:\d+:R>)/u.exec(desk())?.[1] ?? 'nothing';

  // The process dies; people go; a new one comes.
  await first.end('SIGKILL');
  await cleo.leaves();
  const second = server.starts();
  await second.says('ready');
  await until(discord, () => desk().includes('Left early'));
  expect(heard()).toBe('Ada Fay');
  expect(discord.muted(guild)).toEqual(['Ben', 'Cleo']);
  expect(desk()).toContain('# Desk: Opening');
  expect(desk()).toContain(`turn ends ${turnEnds}`);
  expect(desk()).toContain(`**Next:** <@${fay.id}> and <@${ben.id}>`);

  // Two bots on one store would talk over each other.
  const third = server.starts();
  expect(await third.ended).toBe(1);
  expect(third.said()).toContain('is in use by another process');
  expect(heard()).toBe('Ada Fay');

  // Asked to end, it lifts what it can; Cleo's mute is lifted when she is back in any room and the bot is too.
  expect(await second.end('SIGTERM')).toBe(0);
  expect(discord.muted(guild)).toEqual(['Cleo']);
  expect(first.said() + second.said()).not.toMatch(/"level":(50|60)|Ada|Cleo/u);
  await discord.close();
});
