/** One page that is open: what it is told, and what it asks for. */
import type { ActAnswer } from '../../discord/client/acts.ts';
import type { Stage } from '../../stage/stage.ts';
import type { OrderAnswer } from '../../stage/view.ts';
import { line as words } from '../../words/line.ts';
import type { FromPage, Seat, ToPage } from '../wire.ts';
import { type KnownFiles, throughTheServer } from './file-addresses.ts';
import { readFrame } from './from-page.ts';
import { bothSeats, Seats } from './seats.ts';

export interface PageLine {
  /** Tells what is not yet known there. */
  tell(): void;
  /** Takes one frame. Never throws and never rejects. */
  hear(frame: string): Promise<void>;
}

export interface PageLineParts {
  readonly stage: Stage;
  readonly files: KnownFiles;
  send(message: string): void;
  /** A fault of ours: never the page's. */
  complain(error: unknown): void;
}

/** Starts by telling everything. */
export function pageLine({ stage, files, send, complain }: PageLineParts): PageLine {
  const seats = new Seats(stage);
  const told = new Map<string, string>();

  const tellOnce = (about: string, message: ToPage): void => {
    const text = JSON.stringify(throughTheServer(message, files));
    if (told.get(about) === text) return;
    told.set(about, text);
    send(text);
  };
  const tellSeat = (seat: Seat): void => {
    const client = seats.client(seat)?.view() ?? null;
    // A seat that was never taken needs no word that it is empty.
    if (client !== null || told.has(seat)) tellOnce(seat, { kind: 'client', seat, client });
  };
  const tell = (): void => {
    try {
      tellOnce('stage', { kind: 'stage', stage: stage.view() });
      for (const seat of bothSeats) tellSeat(seat);
    } catch (error) {
      complain(error);
    }
  };
  const answer = (message: ToPage): void => {
    // First what it changed, then that it is done: the page never shows an answer before its consequence.
    tell();
    send(JSON.stringify(throughTheServer(message, files)));
  };
  const failed = (error: unknown): { readonly done: false; readonly why: string } => {
    complain(error);
    return { done: false, why: words.failed };
  };

  const act = async (message: Extract<FromPage, { kind: 'act' }>): Promise<ActAnswer> => {
    const client = seats.client(message.seat);
    return client === null ? { done: false, why: words.nobodyThere } : client.act(message.act);
  };
  const take = async (message: FromPage): Promise<void> => {
    switch (message.kind) {
      case 'be':
        seats.be(message.seat, message.person);
        return tell();
      case 'look':
        seats.look(message.seat, message.channel);
        return tell();
      case 'act':
        return answer({ kind: 'acted', id: message.id, answer: await act(message).catch<ActAnswer>(failed) });
      case 'order':
        return answer({
          kind: 'ordered',
          id: message.id,
          answer: await stage.order(message.order).catch<OrderAnswer>(failed),
        });
    }
  };

  tell();
  return {
    tell,
    async hear(frame) {
      const read = readFrame(frame);
      if (read.kind === 'nothing') return;
      if (read.kind === 'asked-badly') {
        const kind = read.asked === 'act' ? 'acted' : 'ordered';
        return send(JSON.stringify({ kind, id: read.id, answer: { done: false, why: words[read.why] } }));
      }
      try {
        await take(read.message);
      } catch (error) {
        complain(error);
      }
    },
  };
}
