/** What a page may say, read from one frame of the line. */
import { z } from 'zod';
import { temperaments } from '../../people/temperament.ts';
import type { StageOrder } from '../../stage/view.ts';
import type { FromPage } from '../wire.ts';
import { act, id } from './act-shapes.ts';

/** In bytes. Room for a form with a file of half a megabyte; a Discord client takes ten. */
export const longestFrame = 1_000_000;

const seat = z.enum(['first', 'second']);
const number = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const order: z.ZodType<StageOrder> = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('begin'), evening: z.string().max(100), seed: z.int().min(0).max(2_147_483_647) }),
  z.strictObject({ order: z.literal('leave') }),
  z.strictObject({
    order: z.literal('speed'),
    speed: z.union([z.literal('paused'), z.literal(1), z.literal(10), z.literal(60)]),
  }),
  z.strictObject({ order: z.literal('next') }),
  z.strictObject({ order: z.literal('temperament'), person: id, temperament: z.enum(temperaments) }),
  z.strictObject({ order: z.literal('played-by'), person: id, by: z.enum(['themselves', 'you']) }),
  z.strictObject({ order: z.literal('look-back') }),
  z.strictObject({ order: z.literal('bot'), to: z.enum(['up', 'down']) }),
]);

const message: z.ZodType<FromPage> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('be'), seat, person: id.nullable() }),
  z.strictObject({ kind: z.literal('look'), seat, channel: id }),
  z.strictObject({ kind: z.literal('act'), id: number, seat, act }),
  z.strictObject({ kind: z.literal('order'), id: number, order }),
]);

/** Enough of a message to answer it, when the rest makes no sense. */
const asking = z.object({ kind: z.enum(['act', 'order']), id: number });

export type Read =
  | { readonly kind: 'good'; readonly message: FromPage }
  /** Somebody waits for an answer to it. */
  | { readonly kind: 'asked-badly'; readonly asked: 'act' | 'order'; readonly id: number; readonly why: 'odd' | 'long' }
  | { readonly kind: 'nothing' };

export function readFrame(frame: string): Read {
  const value = parsed(frame);
  const isLong = Buffer.byteLength(frame) > longestFrame;
  const good = isLong ? null : message.safeParse(value);
  if (good?.success === true) return { kind: 'good', message: good.data };
  const asked = asking.safeParse(value);
  if (!asked.success) return { kind: 'nothing' };
  return { kind: 'asked-badly', asked: asked.data.kind, id: asked.data.id, why: isLong ? 'long' : 'odd' };
}

function parsed(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
