import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type App, type Call, type Command, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { listed, matching } from './choices.ts';
import { completeFormat } from './format-option.ts';
import { draftOf } from './group-draft.ts';
import { describeGroup, nameOption } from './group-form.ts';
import { completeGroup, groupOption } from './group-option.ts';
import { longList } from './long-list.ts';
import { zones } from './zones.ts';

const words = textFor('en').commands.group;

/** /group: a moderator sets up a group, changes it, looks at it, or closes it. */
export const group = {
  shape: new SlashCommandBuilder()
    .setName('group')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand((sub) =>
      describeGroup(
        sub
          .setName('create')
          .setDescription(words.create)
          .addStringOption((option) => nameOption(option).setRequired(true)),
      ),
    )
    .addSubcommand((sub) =>
      describeGroup(
        sub.setName('edit').setDescription(words.edit).addStringOption(groupOption).addStringOption(nameOption),
      )
        .addUserOption((option) => option.setName('remove-facilitator').setDescription(words.option.noFacilitator))
        .addStringOption((option) =>
          option.setName('clear').setDescription(words.option.clear).addChoices(listed(words.clear)),
        ),
    )
    .addSubcommand((sub) => sub.setName('show').setDescription(words.show).addStringOption(groupOption))
    .addSubcommand((sub) => sub.setName('list').setDescription(words.list))
    .addSubcommand((sub) =>
      sub
        .setName('close')
        .setDescription(words.close)
        .addStringOption((option) => groupOption(option).setRequired(true))
        .addStringOption((option) => option.setName('confirm').setDescription(words.option.confirm).setRequired(true)),
    ),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    // Server admins can hand the command to anybody in Discord's settings, so it is asked again here.
    if (!call.moderator) return { refuse: 'not-moderator' };
    switch (call.subcommand ?? '') {
      case 'create':
        return { slow: () => create(call, app) };
      case 'edit':
        return { slow: () => edit(call, app) };
      case 'close':
        return { slow: () => close(call, app) };
      case 'show':
        return show(call, app);
      case 'list':
        return list(call, app);
      default:
        return { refuse: 'nothing-to-do' };
    }
  },

  async complete(call, app) {
    const { name, typed } = call.options.focused ?? { name: '', typed: '' };
    if (name === 'group') return completeGroup(call, app);
    if (name === 'format') return completeFormat(call, app);
    if (name === 'country') return matching(app.helpCountries(), typed);
    return name === 'zone' ? matching(zones, typed) : [];
  },
} satisfies Command;

async function create(call: Call, app: App): Promise<Reply> {
  const draft = draftOf(call, app);
  if (isRefused(draft)) return draft;
  // Discord does not send the command without a name; where none is said, the group lives where it was typed.
  const made = await app.groups.create(call, { home: call.channel, ...draft, name: draft.name ?? '' });
  if (isRefused(made)) return made;
  return {
    whisper: `${answers(call).created(made, await formatName(call, app, made))}${await stageHint(call, app, made)}`,
  };
}

async function edit(call: Call, app: App): Promise<Reply> {
  const found = await app.groups.find(call, call.options.text('group'));
  if (isRefused(found)) return found;
  const draft = draftOf(call, app);
  if (isRefused(draft)) return draft;
  if (Object.keys(draft).length === 0) return { refuse: 'nothing-to-do' };
  const changed = await app.groups.edit(call, found.id, draft);
  if (isRefused(changed)) return changed;
  const card = answers(call).changed(changed, await formatName(call, app, changed));
  return { whisper: `${card}${await stageHint(call, app, changed)}` };
}

/** The typed name is the confirmation, so that no group is lost by a slip of the finger. */
async function close(call: Call, app: App): Promise<Reply> {
  const found = await app.groups.find(call, call.options.text('group'));
  if (isRefused(found)) return found;
  if (call.options.text('confirm')?.trim() !== found.name) return { whisper: answers(call).notConfirmed(found.name) };
  const closed = await app.groups.close(call, found.id);
  return isRefused(closed) ? closed : { whisper: answers(call).closed(closed) };
}

async function show(call: Call, app: App): Promise<Reply> {
  const found = await app.groups.find(call, call.options.text('group'));
  if (isRefused(found)) return found;
  const decisions = await app.groups.decisions(call, found);
  const totals = await app.groups.totals(call, found);
  const card = answers(call).shown(found, await formatName(call, app, found));
  const shown = totals.length === 0 ? card : `${card}\n${answers(call).totals(totals)}`;
  if (decisions.length === 0) return { whisper: shown };
  const kept = longList(decisions.map(answers(call).decision), textFor(call.locale).commands.options.more);
  return { whisper: `${shown}\n${answers(call).decisions}\n${kept}` };
}

async function list(call: Call, app: App): Promise<Reply> {
  const groups = await app.groups.list(call);
  if (groups.length === 0) return { whisper: answers(call).none };
  return { whisper: longList(groups.map(answers(call).line), textFor(call.locale).commands.options.more) };
}

const answers = (call: Call) => textFor(call.locale).commands.group.answer;

/** Where more people fit than a format wants in a voice room, a stage is offered, with what it costs (OG-2). */
async function stageHint(call: Call, app: App, { format, mode, size, roomPolicy }: Group): Promise<string> {
  if (mode === 'stage' || roomPolicy === 'none') return '';
  const found = await app.formats.find(call, format);
  const most = isRefused(found) ? size : found.channel.stage_when_expected_over;
  return size > most ? `\n${answers(call).stageHint(most)}` : '';
}

/** A format may have gone since the group chose it; then its id has to do. */
async function formatName(call: Call, app: App, { format }: Group): Promise<string> {
  const found = await app.formats.find(call, format);
  return isRefused(found) ? format : found.name;
}
