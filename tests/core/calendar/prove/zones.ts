/** Twenty-four zones: the usual ones, and those where something is odd. */
export const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'UTC',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  // Winter time in Ramadan.
  'Africa/Casablanca',
  // Two hours of summer time.
  'Antarctica/Troll',
  'Pacific/Chatham',
  'America/St_Johns',
  // These change at midnight, so that some days have none or two.
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Beirut',
  'America/Havana',
  'Asia/Tehran',
  'Pacific/Apia',
  // Winter time is the exception there by law, and has a negative summer time in the data.
  'Europe/Dublin',
  // Dates by decree.
  'Asia/Gaza',
  // Changes in the evening of the day before.
  'America/Nuuk',
  'Asia/Jerusalem',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
] as const;
