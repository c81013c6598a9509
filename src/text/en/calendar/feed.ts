type Names = 'neutral' | 'own';

const shown: Readonly<Record<Names, string>> = {
  neutral: 'It shows public names and times, and nothing about why people come.',
  own: 'It shows the group’s own name: on a shared or a work calendar others would read it.',
};

/** Words about calendars outside Discord. */
export const feed = {
  /** Name of a person's calendar. */
  mine: 'My meetings',
  fileName: 'meetings.ics',
  title: (publicName: string | null): string =>
    publicName === null ? '### Your meetings in your own calendar' : `### ${publicName} in other calendars`,
  about: {
    group: 'Times follow the group’s clock, days off are left out, and cancelled meetings say so.',
    person: 'Every group here that you asked to be told about. Times follow the clocks; cancelled meetings say so.',
  },
  addressNow: (now: { readonly names: Names; readonly createdAt: number } | null): string =>
    now === null
      ? 'A **file** stays as it is. An **address** is followed by a calendar app and keeps itself up to date; there is none yet.'
      : `An **address** works since <t:${Math.floor(now.createdAt / 1_000)}:d>. ${shown[now.names]} It is shown only once; a new one takes its place.`,
  noServer:
    'This bot gives no calendar addresses; whoever runs it can set that up. A **file** works everywhere. It stays as it is, so fetch it again when the schedule changes.',
  listing: (publicName: string, listed: boolean, served: boolean): string =>
    listed
      ? `In the public directory as *${publicName}*: weekly days and times, time zone, language, a link to the channel, and the place if you made it public.${served ? '' : ' Nobody can read it before an address is set up.'}`
      : 'Not in the public directory.',
  file: (names: Names): string => `Open this file with your calendar app. ${shown[names]}`,
  address: (url: string, names: Names): string =>
    [
      '**The new address.** Add it to your calendar app as a subscription:',
      `\`${url}\``,
      `Whoever has it can read the calendar, so keep it like a key. ${shown[names]} An address from before has stopped working.`,
    ].join('\n'),
  noAddress: 'There is no address to stop.',
  stopped: '**The address has stopped working.** Calendars that followed it hear nothing more.',
  listed: '**The group is in the public directory now.**',
  unlisted: '**The group is not in the public directory any more.**',
  labels: {
    file: 'Get a file',
    fileOwn: { group: 'A file with the group’s own name', person: 'A file with the groups’ own names' },
    address: (again: boolean): string => (again ? 'A new address' : 'Get an address'),
    addressOwn: { group: 'An address with its own name', person: 'An address with own names' },
    stop: 'Stop the address',
    listing: (listed: boolean): string => (listed ? 'Take out of the directory' : 'List in the public directory'),
  },
};
