/** What `npm run rehearse -- --help` says. */
export const help = (
  formats: readonly string[],
): string => `A stage to practise on, on this computer: a local Discord, the bot, and made-up people. Nothing is sent anywhere.

  npm run rehearse                opens the stage and prints the address of its page
  npm run rehearse -- [options]

  --port N       the page's port (any free one)
  --replay FILE  plays a recorded evening on the page, to look at
  --headless     no page: one whole evening, played by scripted people who arrive late, talk too long, drop off, pass, only
                 listen, type, and ask for help, written to the terminal. All that follows goes with it:

  --format ID    what is played (listening_round_60):
                 ${formats.join('\n                 ')}
  --mode MODE    gentle, strict or stage (gentle)
  --people N     how many people, host and co-host included: 2 to 99 (8)
  --seed N       who comes and what they do; the same number plays the same evening (1)
  --speed S      1 as in life, 60 a minute in a second, max as fast as it goes (max)
  --weeks N      not one evening but N weeks of a group's life, 1 to 104: its schedule, reminders, doors, a host who
                 cannot come, a change of the clocks (from 6 weeks on), a crash; goes with --mode, --seed and --json
                 and needs no --headless
  --zone ZONE    where the group lives, with --weeks (Europe/Berlin)
  --json         one JSON object with all measurements as the last and only line of output; the transcript goes to
                 standard error; needs no --headless
  --help         this text

Without a page it ends with 0 when all went well; 1 when somebody stayed muted, when a request broke Discord’s API
description, when the bot complained, or, with --weeks, when doors opened more than two seconds late, a reminder was missing or
came twice, or an event was left behind; 2 when an option is wrong. With a page it goes on until Ctrl+C. NO_COLOR=1 switches
colours off. DISCORD_OPENAPI names the file with Discord’s API description; without it nothing is said about violations.`;
