/** Seen by everybody who may see a server's events, also by those who know nothing of the group: neutral and short. */
export const mirror = {
  /** Name of an event: 1 to 100 characters. */
  name: (publicName: string, label: string | null): string => (label === null ? publicName : `${publicName}: ${label}`),

  /** Under the name. Says what a press on Discord's own button does, and who sees it. */
  description:
    'A meeting of this server. *Interested* tells the group that you are coming, and people who see this event see your name there. To say it privately, or to be reminded, use `/meetings`.',

  /** Where an event is that has no room yet: Discord shows it as plain text, at most 100 characters. */
  location: (channel: string): string => `#${channel}`,
  /** The same, where the channel's name is not for everybody. */
  hiddenLocation: 'On this server',

  /** At the desk: somebody took our event away in Discord. `when` is a time that Discord shows in the reader's own zone. */
  putBack: (name: string, when: string): string =>
    `The event *${name}* on ${when} was deleted in Discord, so I have put it back. People who had pressed *Interested* there are not forgotten. To leave a series without events: \`/schedule edit\`, *event: no*.`,

  /** At the desk, once: what a moderator can change. `missing` are names of permissions as Discord shows them. */
  notAllowed: (missing: string): string =>
    `Discord does not let me show meetings among this server’s events. A moderator can give my role *${missing}*. The meetings open on time without it.`,

  /** At the desk, once: the server has as many events as Discord holds. */
  full: 'This server has as many events as Discord holds, so the meetings that are furthest away have none yet. They open on time all the same, and get their event when there is room.',
};
