import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The place over a command's form, where the lists of its fields appear; null until it is drawn. */
export const PlaceOverTheForm = createContext<HTMLElement | null>(null);

/** Draws over the form what belongs to one of its fields: the form itself scrolls and would cut it off. */
export function OverTheForm({ children }: { readonly children: ReactNode }) {
  const place = useContext(PlaceOverTheForm);
  return place === null ? null : createPortal(children, place);
}
