import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { type App, type Call, type Command, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { listed } from './choices.ts';
import { completeGroup, groupOption } from './group-option.ts';
import { answerTo, intentOf } from './session-intents.ts';
import { completeTheme, isTheme, themeOption } from './theme-option.ts';
import { picked } from './typed.ts';

const { session: words, options } = textFor('en').commands;
const { pocket } = textFor('en').calendar;

/** /session: run a meeting by typing. Everything here is also a button at the desk. */
export const session = {
  shape: new SlashCommandBuilder()
    .setName('session')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((sub) =>
      sub
        .setName('open')
        .setDescription(words.open)
        .addStringOption(groupOption)
        .addStringOption((option) =>
          option.setName('mode').setDescription(words.option.mode).addChoices(listed(options.modes)),
        )
        .addStringOption(themeOption),
    )
    .addSubcommand((sub) => sub.setName('start').setDescription(words.start).addStringOption(themeOption))
    .addSubcommand((sub) => sub.setName('next').setDescription(words.next))
    .addSubcommand((sub) =>
      sub
        .setName('pause')
        .setDescription(words.pause)
        .addIntegerOption((option) =>
          option.setName('break').setDescription(words.option.breakMinutes).setMinValue(1).setMaxValue(30),
        ),
    )
    .addSubcommand((sub) => sub.setName('resume').setDescription(words.resume))
    .addSubcommand((sub) => sub.setName('end').setDescription(words.end))
    .addSubcommand((sub) =>
      sub
        .setName('mode')
        .setDescription(words.mode)
        .addStringOption((option) =>
          option.setName('mode').setDescription(words.option.mode).addChoices(listed(options.modes)).setRequired(true),
        ),
    )
    .addSubcommand((sub) =>
      sub
        .setName('handover')
        .setDescription(words.handover)
        .addUserOption((option) => option.setName('to').setDescription(words.option.host).setRequired(true)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('role')
        .setDescription(words.role)
        .addStringOption((option) =>
          option.setName('role').setDescription(words.option.role).addChoices(listed(options.roles)).setRequired(true),
        )
        .addUserOption((option) => option.setName('who').setDescription(words.option.who)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('head-count')
        .setDescription(pocket.command)
        .addIntegerOption((option) =>
          option.setName('number').setDescription(pocket.number).setMinValue(0).setMaxValue(500).setRequired(true),
        ),
    )
    .addSubcommand((sub) => sub.setName('unstick').setDescription(words.unstick)),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    // A theme is one of ours or none: nobody's own words are kept.
    if (!isTheme(call.options.text('theme'))) return { whisper: answers(call).chooseTheme };
    if (call.subcommand === 'open') return { slow: () => open(call, app) };
    if (call.subcommand === 'unstick') return { slow: () => unstick(call, app) };
    return submit(call, app);
  },

  async complete(call, app) {
    return call.options.focused?.name === 'theme' ? completeTheme(call, app) : completeGroup(call, app);
  },
} satisfies Command;

async function open(call: Call, app: App): Promise<Reply> {
  const group = await app.groups.find(call, call.options.text('group'));
  if (isRefused(group)) return group;
  if (app.standing(call, group) === 'member') return { refuse: 'not-facilitator' };
  const mode = picked(options.modes, call.options.text('mode'));
  const opened = await app.sessions.open(call, group, { ...(mode && { mode }), theme: call.options.text('theme') });
  if (isRefused(opened)) return opened;
  const { room } = opened.place;
  const inPerson = textFor(call.locale).calendar.pocket.opened;
  return { whisper: room === null ? inPerson(opened.place.desk) : answers(call).opened(room) };
}

/** The rulebook decides who may do what: facilitators start, pause and end, the host team moves the floor. */
async function submit(call: Call, app: App): Promise<Reply> {
  const intent = intentOf(call);
  if (!intent) return { refuse: 'nothing-to-do' };
  const here = await app.sessions.here(call);
  if (isRefused(here)) return here;
  const outcome = await app.sessions.submit(call, here, intent);
  return isRefused(outcome) ? outcome : { whisper: answerTo(intent, outcome, call.locale) };
}

async function unstick(call: Call, app: App): Promise<Reply> {
  const undone = await app.sessions.unstick(call);
  return isRefused(undone) ? undone : { whisper: answers(call).unstuck(undone) };
}

const answers = (call: Call) => textFor(call.locale).commands.session.answer;
