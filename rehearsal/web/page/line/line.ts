/** The page's one line to its server: what is known, and how to say something. */
import type { Act, ActAnswer } from '../../../discord/client/acts.ts';
import type { Snowflake } from '../../../discord/client/view.ts';
import type { OrderAnswer, StageOrder } from '../../../stage/view.ts';
import { line } from '../../../words/page.ts';
import type { FromPage, Seat, ToPage } from '../../wire.ts';
import { type Memory, nothingYet, remember } from './memory.ts';
import { lineAddress, openSocket, type Socket } from './socket.ts';

type Answer = ActAnswer | OrderAnswer;

let memory: Memory = nothingYet;
let socket: Socket | null = null;
let lastId = 0;
const listeners = new Set<() => void>();
const waiting = new Map<number, (answer: Answer) => void>();
/** The channel each seat looks at, asked for again when the line comes back. */
const lookedAt = new Map<Seat, Snowflake>();

/** Opens the line; called once, when the page starts. */
export function openLine(): void {
  socket ??= openSocket(lineAddress(location.href), { opened, heard, lost });
}

export function whatIsKnown(): Memory {
  return memory;
}

/** Calls back after every change of what is known. Returns how to stop. */
export function onKnown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sits down as this person, or with null leaves the seat empty. */
export function be(seat: Seat, person: Snowflake | null): void {
  if (memory.seats[seat] === person) return;
  lookedAt.delete(seat);
  become({
    ...memory,
    seats: { ...memory.seats, [seat]: person },
    clients: { ...memory.clients, [seat]: null },
  });
  socket?.say({ kind: 'be', seat, person });
}

/** Opens a channel before the person in this seat. */
export function look(seat: Seat, channel: Snowflake): void {
  lookedAt.set(seat, channel);
  socket?.say({ kind: 'look', seat, channel });
}

/** Does something as the person in this seat; never rejects. */
export function act(seat: Seat, what: Act): Promise<ActAnswer> {
  return ask((id) => ({ kind: 'act', id, seat, act: what }));
}

/** Tells the stage what to do; never rejects. */
export function order(what: StageOrder): Promise<OrderAnswer> {
  return ask((id) => ({ kind: 'order', id, order: what }));
}

function ask(word: (id: number) => FromPage): Promise<Answer> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    if (!socket?.say(word(id))) answer(id, { done: false, why: line.lost });
  });
}

function answer(id: number, what: Answer): void {
  waiting.get(id)?.(what);
  waiting.delete(id);
}

function opened(): void {
  become({ ...memory, connection: 'open' });
  for (const seat of ['first', 'second'] as const) {
    const person = memory.seats[seat];
    if (person === null) continue;
    socket?.say({ kind: 'be', seat, person });
    const channel = lookedAt.get(seat);
    if (channel !== undefined) socket?.say({ kind: 'look', seat, channel });
  }
}

function heard(word: ToPage): void {
  if (word.kind === 'acted' || word.kind === 'ordered') answer(word.id, word.answer);
  else become(remember(memory, word, performance.now()));
}

function lost(): void {
  become({ ...memory, connection: 'lost' });
  for (const id of waiting.keys()) answer(id, { done: false, why: line.lost });
}

function become(next: Memory): void {
  memory = next;
  for (const listener of listeners) listener();
}
