import { ChannelType, type SlashCommandStringOption, type SlashCommandSubcommandBuilder } from 'discord.js';
import { textFor } from '#text/catalogue.ts';
import { listed } from './choices.ts';
import { formatOption } from './format-option.ts';

const { group: words, options } = textFor('en').commands;

const longestName = 60;

/** The group's name; a moderator must give one when creating it. */
export const nameOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('name').setDescription(words.option.name).setMinLength(1).setMaxLength(longestName);

/** What can be said about a group besides its name. All of it may be left empty. */
export const describeGroup = (sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder =>
  sub
    .addStringOption((option) =>
      option.setName('public-name').setDescription(words.option.publicName).setMinLength(1).setMaxLength(longestName),
    )
    .addStringOption((option) =>
      option.setName('type').setDescription(words.option.type).addChoices(listed(options.types)),
    )
    .addStringOption((option) => formatOption(option).setDescription(words.option.format))
    .addStringOption((option) =>
      option.setName('mode').setDescription(words.option.mode).addChoices(listed(options.modes)),
    )
    .addStringOption((option) =>
      option.setName('language').setDescription(words.option.language).addChoices(listed(options.languages)),
    )
    .addStringOption((option) => option.setName('zone').setDescription(words.option.zone).setAutocomplete(true))
    .addStringOption((option) => option.setName('country').setDescription(words.option.country).setAutocomplete(true))
    // Discord's user limit of a voice channel ends at 99.
    .addIntegerOption((option) =>
      option.setName('size').setDescription(words.option.size).setMinValue(2).setMaxValue(99),
    )
    .addUserOption((option) => option.setName('facilitator').setDescription(words.option.facilitator))
    .addRoleOption((option) => option.setName('facilitator-role').setDescription(words.option.facilitatorRole))
    .addRoleOption((option) => option.setName('member-role').setDescription(words.option.memberRole))
    .addChannelOption((option) =>
      option.setName('home').setDescription(words.option.home).addChannelTypes(ChannelType.GuildText),
    )
    .addStringOption((option) =>
      option.setName('room').setDescription(words.option.room).addChoices(listed(options.rooms)),
    );
