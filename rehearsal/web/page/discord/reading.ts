/** What every part of a message may need to know of the client it is drawn in. */
import { createContext, useContext, useMemo } from 'react';
import type { Act, ActAnswer } from '../../../discord/client/acts.ts';
import type { ChannelView, ClientView, PersonView, RoleView, Snowflake } from '../../../discord/client/view.ts';

/** Who and what there is, for mentions and for lists to choose from. */
export interface Names {
  readonly me: Snowflake;
  readonly people: readonly PersonView[];
  readonly roles: readonly RoleView[];
  readonly channels: readonly ChannelView[];
}

export interface Hands {
  /** The world's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly act: (act: Act) => Promise<ActAnswer>;
  readonly openChannel: (channel: Snowflake) => void;
}

/** Where something stands, and where to tell that an act about it has failed (null: that is over). */
export interface Standing {
  readonly channel: Snowflake;
  readonly message: Snowflake;
  readonly tell: (why: string | null) => void;
}

const nobody: Names = { me: '', people: [], roles: [], channels: [] };

export const NamesContext = createContext<Names>(nobody);
export const HandsContext = createContext<Hands | null>(null);
/** The whole view, for menus, which read it when they open. */
export const ViewContext = createContext<ClientView | null>(null);
/** Whether there are commands for the menu on a message. */
export const MessageCommandsContext = createContext(false);
/** A recording is played: one can look through everybody's eyes, and act for nobody. */
export const LookOnlyContext = createContext(false);
export const StandingContext = createContext<Standing | null>(null);

export function useNames(): Names {
  return useContext(NamesContext);
}

export function useLookOnly(): boolean {
  return useContext(LookOnlyContext);
}

/** @throws Error outside a client */
export function useHands(): Hands {
  const hands = useContext(HandsContext);
  if (hands === null) throw new Error('This part is drawn outside a client.');
  return hands;
}

/** @throws Error outside a client */
export function useView(): ClientView {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('This part is drawn outside a client.');
  return view;
}

/** @throws Error outside a message */
export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (standing === null) throw new Error('This part is drawn outside a message.');
  return standing;
}

/** The names of a view; the same object until one of them changes. */
export function useNamesOf(view: ClientView): Names {
  const { people, roles, channels } = view;
  const me = view.me.id;
  return useMemo(() => ({ me, people, roles, channels }), [me, people, roles, channels]);
}
