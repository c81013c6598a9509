/** What a refused command knows besides its name, such as `missing` permissions in Discord's own words. */
export type CommandFacts = Readonly<Record<string, string | number>>;

type Words = string | ((facts: CommandFacts) => string);

const fact = (facts: CommandFacts, name: string): string | null => {
  const value = facts[name];
  return value === undefined || value === '' ? null : String(value);
};

/** Why a command does nothing, and what to do next. */
export const commandRefusals = {
  'only-in-a-server': 'This works in a server, in a channel of your group. `/help-now` works here too.',
  'no-group-here': 'No group lives in this channel. Use its home channel, or name the group in the command.',
  'no-such-group': 'There is no group of that name here. `/group list` shows those there are.',
  'no-session-here': 'No meeting is open here. A facilitator opens the doors with `/session open`.',
  'session-open-already': 'This group’s doors are open already. Join the room, or end that meeting first.',
  'no-such-format': 'There is no format of that name. `/format list` shows those there are.',
  'format-name-taken': 'A format has that name already. Choose another id in the file and send it again.',
  'group-name-taken': 'A group in this server has that name already. Choose another one.',
  'file-unreadable': (facts) =>
    `This file could not be read as a format${because(facts)}. Correct it and send it again; at most 64 kB of text.`,
  'home-must-be-text': 'The home of a group is a text channel. Choose one of those.',
  'unknown-zone': 'That time zone is not known. Use a name such as Europe/Berlin or America/New_York.',
  'unknown-country': 'That country is not known. Use two letters such as GB or DE, or choose from the list.',
  'size-out-of-range': (facts) =>
    `A room holds ${fact(facts, 'min') ?? 2} to ${fact(facts, 'max') ?? 99} people. Choose a number between those.`,
  'name-not-neutral':
    'People outside the group can see that name, so it stays neutral: no condition, loss or substance. Try something like *Tuesday circle*.',
  'name-length': 'A name is 1 to 60 characters on one line. Choose a shorter one.',
  'unknown-language': 'The bot does not speak that language yet. Leave the language out for English.',
  'stage-needs-community':
    'Stages need a Community server. Turn that on in the server settings, or choose gentle or strict.',
  'close-session-first': 'A meeting of this group is open. End it first, then try again.',
  'private-home-needs-role':
    'Not everybody can see that home channel, so the room must not be open to everybody either. Choose a *member-role* with `/group edit`.',
  'missing-permissions': (facts) =>
    `Discord does not let the bot do this yet. Give its role ${fact(facts, 'missing') ?? 'the permissions listed in the guide'}, then try again.`,
  'discord-unreachable':
    'Discord did not answer just now. Nothing is lost; try again in a minute. The room goes on without it.',
} satisfies Readonly<Record<string, Words>>;

export type CommandOnlyRefusal = keyof typeof commandRefusals;

function because(facts: CommandFacts): string {
  const reason = fact(facts, 'reason');
  const line = fact(facts, 'line');
  if (reason === null) return line === null ? '' : ` (line ${line})`;
  return line === null ? `: ${reason}` : ` (line ${line}: ${reason})`;
}
