import type { Client } from 'discord.js';
import { commands } from '#commands/index.ts';
import { guildId, type SessionId } from '#core/ids.ts';
import { type Ms, seconds } from '#core/time.ts';
import { staleEntries } from '#core/help/help-for.ts';
import { createDesk, createDesks, createHelpDesk } from '#discord/app/desk-and-help.ts';
import { createFormats } from '#discord/app/formats.ts';
import { createGroups } from '#discord/app/groups.ts';
import { createRooms } from '#discord/app/rooms.ts';
import { createSessions } from '#discord/app/sessions.ts';
import { createCalendar } from '#discord/calendar/calendar.ts';
import type { FeedParts } from '#discord/calendar/feed.ts';
import { createCards } from '#discord/cards.ts';
import { createCare } from '#discord/care.ts';
import type { App, Operator } from '#discord/command.ts';
import { deploy } from '#discord/deploy.ts';
import { dispatch } from '#discord/dispatch.ts';
import { createDeskDoor } from '#discord/desk-door.ts';
import { createDeskExit } from '#discord/desk-exit.ts';
import { createDeskSweep } from '#discord/desk-sweep.ts';
import { createDoors } from '#discord/doors.ts';
import { createEchoes } from '#discord/echoes.ts';
import { createErasePosted } from '#discord/erase-posted.ts';
import { createHands } from '#discord/hands.ts';
import { createLines } from '#discord/lines.ts';
import { listen } from '#discord/listen.ts';
import { createOpenDoors } from '#discord/open-doors.ts';
import { createMutes } from '#discord/mutes.ts';
import { createPanels } from '#discord/panels.ts';
import { createPresence, standingOf } from '#discord/presence.ts';
import { createPresses } from '#discord/press.ts';
import { createPrivateWords } from '#discord/private-words.ts';
import { createPutRight } from '#discord/put-right.ts';
import { createSecondRooms } from '#discord/second-rooms.ts';
import { createStageHands } from '#discord/stage-hands.ts';
import { createStageKeeper } from '#discord/stage.ts';
import { createTell } from '#discord/tell.ts';
import { troubleOrThrow } from '#discord/trouble.ts';
import { createVoiceFacts } from '#discord/voice-facts.ts';
import { createUshers } from '#discord/ushers.ts';
import { createVoices } from '#discord/voices.ts';
import { createAlarm } from '#runtime/alarm.ts';
import type { Clock } from '#runtime/clock.ts';
import { createDriver } from '#runtime/driver.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import type { Log } from '#runtime/log.ts';
import { createPerformer } from '#runtime/performer.ts';
import { createTimers } from '#runtime/timers.ts';
import { createUpkeep, type Upkeep } from '#runtime/upkeep.ts';
import { within } from '#runtime/within.ts';
import { createWork } from '#runtime/work.ts';

import type { Store } from '#store/store.ts';
import { createCalendars } from '#feeds/calendars.ts';
import { textFor } from '#text/catalogue.ts';
import { countryChoices, known } from '#discord/known.ts';
import { memberNames } from '#discord/member-names.ts';

export interface BotParts {
  readonly client: Client;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly token: string;
  readonly operator: Operator;
  /** What the house serves to calendar programs and counts for its operator; absent when it serves nothing. */
  readonly outside?: Omit<FeedParts, 'calendars'>;
  /** The connection is gone for good. */
  readonly lost: (code: number) => void;
}

export interface Bot {
  readonly upkeep: Upkeep;
  /** Logs in, deploys changed commands, and carries on what was going on. */
  start(): Promise<void>;
  /** Resolves when nothing is going on. */
  idle(): Promise<void>;
  /** Answers what has begun, lifts every mute, says goodbye to Discord and closes the store. */
  stop(): Promise<void>;
  /** As a power cut: nothing is finished, nothing is said. */
  cut(): Promise<void>;
}

/** So long, in real time, a goodbye waits for what has begun; then it lifts the mutes. */
const goodbye: Ms = seconds(2);

/** All the parts put together: the one place where each meets the others. */
export function createBot({ client, store, clock, log, token, operator, outside, lost }: BotParts): Bot {
  const nameOf = memberNames(client);
  const work = createWork((door, error) => log.error({ door, err: error }, 'something failed'));
  const inTurn = createInTurn();
  const facts = createVoiceFacts(client);
  const tell = createTell(client, textFor, log, clock);
  const echoes = createEchoes(clock);
  const failed = (session: SessionId, error: unknown): void =>
    log.error({ session, err: error }, 'a meeting could not be carried on');
  const driver = createDriver(store, clock);
  const privateWords = createPrivateWords(client, clock);
  const cards = createCards({ client, store, clock, words: textFor, tell, nameOf });
  const mutes = createMutes({
    client,
    store,
    clock,
    facts,
    text: textFor('en'),
    echoes,
    refused: async (what, code, session) => {
      const about = await store.sessions.load(session);
      if (about) await tell(about, { trouble: what, code });
      else log.warn({ what, code }, 'Discord will not let us');
    },
  });
  const doors = createDoors({ client, store, clock, facts, tell });
  const exit = createDeskExit(client, store);
  const hands = createHands({
    voices: createVoices({ client, store, mutes, facts, tell }),
    stage: createStageKeeper(client, store, tell),
    doors: doors.keep,
    deskDoor: createDeskDoor(client, store, exit),
    lines: createLines({ client, store, clock, words: textFor, privateWords, tell }),
    cards,
    tell,
  });
  const performer = createPerformer(store, hands, clock, work);
  const timers = createTimers({ store, clock, driver, work, failed });
  driver.onChange((session) => {
    performer.kick(session);
    timers.look();
  });
  const presence = createPresence({ client, store, driver, performer, facts, mutes, failed });
  const stageHands = createStageHands({ store, presence, facts, work });
  driver.onChange(stageHands.look);
  const helpDesk = createHelpDesk(store, clock, textFor);
  const rooms = createRooms({ client, store, inTurn, words: textFor, changed: helpDesk.learn });
  const desks = createDesks({ rooms, store, performer });
  const formats = createFormats(store, clock);
  const openDoors = createOpenDoors({ store, performer, presence, facts, rooms, formats, inTurn });
  const ushers = createUshers({ client, store, facts, clock });
  const secondRooms = createSecondRooms({
    store,
    driver,
    openDoors,
    ushers,
    inTurn,
    clock,
    work,
    learned: helpDesk.learn,
  });
  driver.onChange(secondRooms.look);
  const calendar = createCalendar(
    {
      client,
      store,
      clock,
      work,
      log,
      words: textFor,
      inTurn,
      driver,
      performer,
      formats,
      rooms,
      privateWords,
      openDoors,
    },
    { calendars: createCalendars({ store, clock }), addresses: null, metrics: null, ...outside },
    (books) =>
      createAlarm({
        clock,
        work,
        books,
        failed: (book, error) => log.error({ book, err: error }, 'a deadline of the calendar could not be dealt with'),
      }),
  );
  driver.onChange((session) => calendar.tell({ kind: 'session', session }));
  const app: App = {
    standing: (call, group) => standingOf(group, call),
    groups: createGroups({
      client,
      store,
      formats,
      known,
      exit,
      clock,
      changed: helpDesk.learn,
      replan: calendar.replan,
    }),
    formats,
    sessions: createSessions({ store, driver, presence, openDoors, rooms, clock }),
    desk: createDesk(desks, rooms),
    calendar: calendar.app,
    operator,
    help: (call, country) => helpDesk.card(call.channel, country, call.locale),
    helpCountries: () => countryChoices,
  };
  const care = createCare({
    client,
    clock,
    work,
    words: textFor,
    languageOf: helpDesk.languageOf,
    privateWords,
    helpCard: (channel) => helpDesk.card(channel, null),
    deskNow: desks.presentAt,
  });
  const presses = createPresses({
    store,
    driver,
    performer,
    inTurn,
    cards,
    panels: createPanels(textFor, nameOf),
    care,
    helpCard: helpDesk.card,
    words: textFor,
  });
  const putRight = createPutRight({ client, store, performer, presence, doors, clock, log });
  const upkeep = createUpkeep({
    store,
    clock,
    log,
    erasePosted: createErasePosted(client, store, clock),
    putRight: putRight.again,
    sweepDesks: createDeskSweep(client, store, clock),
    staleHelp: (now) => staleEntries(now).map((entry) => entry.country),
    lookAtDeadlines: () => {
      timers.look();
      calendar.minute();
    },
  });

  /** Absences that we could not see count from when we were last alive. */
  let aliveBefore: number | null = null;
  const lastAlive = async (): Promise<number> => aliveBefore ?? (await store.settings.lastAlive()) ?? clock.now();

  const carryOn = async (): Promise<void> => {
    await putRight.carryOn();
    await secondRooms.carryOn();
    await calendar.carryOn();
    for (const guild of client.guilds.cache.keys()) await helpDesk.learn(guildId(guild));
    timers.look();
  };

  return {
    upkeep,
    async start() {
      aliveBefore = await store.settings.lastAlive();
      listen({ client, store, presence, performer, facts, echoes, clock, work, log, lastAlive, lost });
      dispatch({ client, commands, app, presses, calendar, privateWords, clock, work, words: textFor, log });
      const ready = new Promise<void>((resolve) => {
        client.once('clientReady', () => resolve());
      });
      await client.login(token);
      await ready;
      const application = client.application?.id ?? '';
      // A meeting that waits to be carried on is worth more than a new command.
      const sent = await deploy({ rest: client.rest, application, commands, store }).catch((error: unknown) => {
        log.warn({ trouble: troubleOrThrow(error) }, 'the commands could not be sent; the next start tries again');
        return false;
      });
      // What goes on in the background, such as looking through everybody’s reminders, is not waited for.
      await new Promise<void>((resolve) => {
        work.run('boot', () => carryOn().finally(resolve));
      });
      aliveBefore = null;
      await upkeep.beat();
      log.info({ guilds: client.guilds.cache.size, commandsDeployed: sent }, 'ready');
    },
    idle: work.idle,
    async stop() {
      timers.stop();
      secondRooms.stop();
      calendar.stop();
      // One call that hangs must not keep a whole room muted until the next start.
      await within(goodbye, work.idle());
      performer.stop();
      mutes.stop();
      await Promise.all([...client.guilds.cache.keys()].map((guild) => presence.liftAll(guildId(guild))));
      work.stop();
      // Presses that came in meanwhile are answered too.
      await within(goodbye, work.idle());
      await upkeep.beat();
      await client.destroy();
      store.close();
    },
    async cut() {
      work.stop();
      timers.stop();
      secondRooms.stop();
      calendar.stop();
      performer.stop();
      store.close();
      await client.destroy();
    },
  };
}
