import type { Choice } from '#discord/command.ts';

/** Places that this version of JavaScript still lists under a name few people there would type. */
const presentNames = [
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Kanton',
  'UTC',
];

/** Every time zone by its IANA name, in alphabetical order. */
export const zones: readonly Choice[] = [...new Set([...Intl.supportedValuesOf('timeZone'), ...presentNames])]
  .toSorted()
  .map((zone) => ({ name: zone, value: zone }));
