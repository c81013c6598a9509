/** The gateway: the socket through which an application hears what happens, as Discord serves it. */
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Happening, World } from '../contract.ts';
import { channelInfo } from './channel-info.ts';
import { Connection, type Said } from './connection.ts';
import { Disorder } from './disorder.ts';
import { identify, resume } from './hello.ts';
import { chunksFor } from './members.ts';
import type { Session } from './session.ts';
import { guildCreate, guildsOfBot } from './snapshot.ts';
import { Sight, forSession, type Event } from './telling.ts';
import { leaveAfterDisconnect, moveBot } from './voice.ts';

/** How many sessions without a connection can still be resumed. */
const LOST_SESSIONS = 3;

export interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  /** ws:// address, without query string. */
  readonly url: () => string;
  /** Privileged intents granted in the imaginary portal; none by default. */
  readonly grantedIntents?: number;
  /** How many events a session can replay. */
  readonly keep?: number;
}

/** A connection that has got as far as having a session. */
interface Line {
  readonly connection: Connection;
  session: Session | null;
  /** Set once the application was asked to come back on another line. */
  isLeaving: boolean;
}

export class Gateway {
  /** How many frames have gone out, to see whether anything new was said. */
  sent = 0;
  /** Every close the gateway made because a rule was broken. */
  readonly closed: { readonly code: number; readonly why: string }[] = [];
  readonly world: World;
  readonly sessions = new Map<string, Session>();
  readonly options: GatewayOptions;
  readonly #lines = new Set<Line>();
  readonly #sight: Sight;
  readonly #disorder = new Disorder<Event>((event) => this.#deliver(event));
  readonly #sockets: WebSocketServer;
  readonly #stop: () => void;
  #waiting: (() => void)[] = [];

  constructor(options: GatewayOptions) {
    this.options = options;
    this.world = options.world;
    this.#sight = new Sight(options.world);
    this.#stop = options.world.onHappening((happening) => this.#happened(happening));
    this.#sockets = new WebSocketServer({ noServer: true });
    options.server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://local');
      if (!url.pathname.startsWith('/gateway')) return socket.destroy();
      return this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#connect(ws, url.searchParams.get('v')));
    });
  }

  /** Resolves when everything sent has been received by whoever is connected. */
  async settled(): Promise<void> {
    await Promise.all([...this.#lines].map((line) => line.connection.settled()));
  }

  /** Resolves when an application is connected and has its guilds. */
  async ready(): Promise<void> {
    if ([...this.#lines].some((line) => line.session !== null && !line.isLeaving && line.connection.open)) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Op 7: asks every connected application to come back and resume. */
  reconnect(): void {
    for (const line of this.#lines) {
      line.isLeaving = true;
      line.connection.send({ op: 7, d: null });
    }
  }

  /** Op 9: the session is over (`false`), or may still be resumed (`true`). */
  invalidate(resumable: boolean): void {
    for (const line of this.#lines) {
      if (!resumable && line.session) this.#end(line.session);
      if (line.session) line.session.send = null;
      line.session = null;
      line.connection.send({ op: 9, d: resumable });
    }
  }

  /** The line breaks without a goodbye; the session stays and can be resumed. */
  drop(): void {
    for (const line of this.#lines) {
      if (line.session) line.session.send = null;
      line.connection.drop();
    }
  }

  /** Closes every connection with this code. */
  closeWith(code: number, why = ''): void {
    for (const { connection } of this.#lines) connection.close(code, why);
  }

  /** The guild goes down (GUILD_DELETE, unavailable) and nothing is heard of it until `recover`. */
  outage(guildId: string): void {
    const guild = this.world.guilds.get(guildId);
    if (!guild) throw new Error(`no guild ${guildId}`);
    guild.available = false;
    this.#deliver({ t: 'GUILD_DELETE', d: { id: guildId, unavailable: true }, guild: guildId });
  }

  /** The guild is back: GUILD_CREATE with how things are now. */
  recover(guildId: string): void {
    const guild = this.world.guilds.get(guildId);
    if (!guild) throw new Error(`no guild ${guildId}`);
    guild.available = true;
    for (const session of this.sessions.values())
      this.tell(session, 'GUILD_CREATE', guildCreate(this.world, guild, session.intents));
  }

  /** The next `times` events arrive twice. */
  duplicateNext(times = 1): void {
    this.#disorder.duplicateNext(times);
  }

  /** The next `count` events are held back until the last of them happens, and arrive in reverse. */
  reorderNext(count = 2): void {
    this.#disorder.reorderNext(count);
  }

  /** Lets go of events that are held back, however few came. */
  releaseHeld(): void {
    this.#disorder.release();
  }

  /** Numbers and sends one event to one session, if its intents let it hear of it. */
  tell(session: Session, t: string, d: Record<string, unknown>, guild: string | null = null): void {
    const heard = forSession(this.world, session.intents, {
      t,
      d,
      guild: guild ?? (t === 'GUILD_CREATE' ? String(d['id']) : null),
    });
    if (!heard) return;
    session.dispatch(t, heard);
    this.sent++;
  }

  close(): void {
    this.#stop();
    for (const { connection } of this.#lines) connection.drop();
    this.#sockets.close();
  }

  #happened(happening: Happening): void {
    const { t, d, guild } = happening;
    const joined = t === 'GUILD_MEMBER_ADD' && guild !== null && isUser(d['user'], this.world.application.botUser.id);
    if (joined) for (const session of this.sessions.values()) this.#introduce(session, guild);
    else for (const event of this.#sight.eventsOf(happening)) this.#disorder.pass(event);
  }

  #deliver(event: Event): void {
    for (const session of this.sessions.values()) this.tell(session, event.t, event.d, event.guild);
  }

  #connect(socket: WebSocket, version: string | null): void {
    const line: Line = {
      session: null,
      isLeaving: false,
      connection: new Connection(
        socket,
        (said) => this.#said(line, said),
        (code) => this.#gone(line, code),
      ),
    };
    this.#lines.add(line);
    if (version !== '10') this.#refuse(line, 4012, 'Invalid API version.');
  }

  #refuse(line: Line, code: number, why: string): void {
    this.closed.push({ code, why });
    line.connection.close(code, why);
  }

  #said(line: Line, { op, d }: Said): void {
    if (op === 2 || op === 6) {
      if (line.session) return this.#refuse(line, 4005, 'Already authenticated.');
      return this.#start(line, op, d);
    }
    if (!line.session) return this.#refuse(line, 4003, 'Not authenticated.');
    if (op === 4) return moveBot(this.world, d);
    const answers = op === 8 ? chunksFor(this.world, line.session, d) : op === 43 ? channelInfo(this.world, d) : [];
    for (const answer of answers) this.tell(line.session, answer.t, answer.d, answer.guild);
  }

  #start(line: Line, op: 2 | 6, d: unknown): void {
    const outcome = op === 2 ? identify(this, d) : resume(this, d);
    if ('close' in outcome) return this.#refuse(line, outcome.close, outcome.why);
    if ('invalid' in outcome) return line.connection.send({ op: 9, d: false });
    const { session } = outcome;
    this.#keep(session);
    line.session = session;
    session.send = (text) => line.connection.sendText(text);
    if (op === 6) for (const text of outcome.missed) line.connection.sendText(text);
    for (const event of outcome.then(session)) this.tell(session, event.t, event.d);
    if (op === 2) for (const guild of guildsOfBot(this.world)) this.#introduce(session, guild.id);
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Sessions nobody came back to are let go, the oldest first: a test may crash a bot a hundred times. */
  #keep(session: Session): void {
    this.sessions.set(session.id, session);
    const lost = [...this.sessions.values()].filter((one) => one.send === null && one !== session);
    for (const one of lost.slice(0, -LOST_SESSIONS)) this.sessions.delete(one.id);
  }

  #introduce(session: Session, guildId: string): void {
    const guild = this.world.guilds.get(guildId);
    if (!guild?.available) return;
    this.#sight.look(guild);
    this.tell(session, 'GUILD_CREATE', guildCreate(this.world, guild, session.intents));
  }

  #gone(line: Line, code: number): void {
    this.#lines.delete(line);
    if (!line.session) return;
    line.session.send = null;
    const clean = code === 1000 || code === 1001;
    if (clean) this.#end(line.session);
    leaveAfterDisconnect(this.world, clean, () => [...this.#lines].some((other) => other.session !== null));
  }

  #end(session: Session): void {
    this.sessions.delete(session.id);
    session.send = null;
  }
}

function isUser(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}
