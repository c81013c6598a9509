import type { Instant } from '#core/time.ts';
import { calendarDay } from '../marks.ts';

/** The help card. No encouragement and no feelings here (EN-4), and never a promise that somebody answers. */
export const help = {
  title: (country: string | null): string => (country === null ? '# Help now' : `# Help now: ${country}`),
  danger: (emergency: string): string => `If your life or someone else’s is in danger, call ${emergency} now.`,
  orNear: 'Or ask a person near you to call.',
  localEmergency: 'your local emergency number',
  reach: 'You can also reach:',
  service: (name: string, ways: string, hours: string): string => `**${name}**: ${ways}. ${hours}.`,
  busy: (emergency: string): string => `Lines can be busy: try again, try another one, or call ${emergency}.`,
  or: ' or ',
  by: {
    call: 'call ',
    text: 'text ',
    'call-or-text': 'call or text ',
    chat: 'online ',
    whatsapp: 'WhatsApp ',
  },
  international: 'Lines in more than 130 countries: findahelpline.com',
  internationalLabel: 'findahelpline.com',
  hidden:
    'The numbers we have for this country were not checked lately, so they are not shown. The page below has current ones.',
  notListed: 'We have no checked numbers for this country. The page below may have some.',
  choose: 'Choose the country you are in, and its numbers are shown here. It is never guessed.',
  checked: (at: Instant): string => `Numbers last checked on ${calendarDay(at)}.`,
  private: 'Only you see this. Nothing about it is stored.',
  chooseCountry: (from: string, to: string): string => `Country, ${from} to ${to}`,
  allHours: 'Day and night',
  daily: (from: string, to: string, zone: string): string => `Every day ${from} to ${to}, ${zone}`,
  hoursVary: 'Hours vary',
  /** For operators: the numbers that want a fresh look (RR-5). */
  stale: (countries: string): string =>
    `Crisis lines not checked for more than 180 days: ${countries}. Check each on the service’s own site and update its date; after 365 days the numbers are hidden.`,
};
