import type { Session } from '#core/session/model.ts';
import type { Press, PressKind } from '../custom-id.ts';

/** A press that belongs to this session, as it is now. */
export const pressOf = (session: Pick<Session, 'id' | 'epoch'>, kind: PressKind, arg = ''): Press => ({
  kind,
  session: session.id,
  epoch: session.epoch,
  arg,
});

/** The private panels that a button or select with `show` opens; the name is its `arg`. */
export const panelNames = [
  'more',
  'agreements',
  'come-in',
  'hand-over',
  'ladder',
  'steps',
  'sound',
  'second-room',
] as const;
export type PanelName = (typeof panelNames)[number];

/** Carries the desk itself, so that it reaches people even when neither engine nor store can be asked. */
export const needSomeonePress = (session: Session): Press => pressOf(session, 'need-someone', session.place.desk);

export const showPanel = (session: Pick<Session, 'id' | 'epoch'>, panel: PanelName): Press =>
  pressOf(session, 'show', panel);
