/** The page's own small drawings, 20 by 20, in the colour of the text around them. They carry no meaning alone. */
const strokes = {
  text: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13.5M3 12.5h13.5',
  voice: 'M3 8v4h3l4 3.5v-11L6 8H3ZM13 7.5a3.5 3.5 0 0 1 0 5M15.5 5a7 7 0 0 1 0 10',
  stage: 'M10 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM7 16.5v-2a3 3 0 0 1 6 0v2M4.5 11a6.5 6.5 0 1 1 11 0',
  thread: 'M4 3v7a4 4 0 0 0 4 4h8M12.5 10.5 16 14l-3.5 3.5',
  'private-thread': 'M4 3v6a4 4 0 0 0 4 4h2M11 12.5h6V17h-6zM12.3 12.5V11a1.7 1.7 0 0 1 3.4 0v1.5',
  forum: 'M3.5 4h13v8h-7L6 15.5V12H3.5V4ZM6.5 7h7M6.5 9.3h4.5',
  dm: 'M3 5h14v10H3zM3 5.5l7 5.5 7-5.5',
  chat: 'M3.5 4h13v9H10l-3.5 3.5V13h-3V4Z',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  mic: 'M10 12a2.5 2.5 0 0 0 2.5-2.5v-4a2.5 2.5 0 0 0-5 0v4A2.5 2.5 0 0 0 10 12ZM5 9.5a5 5 0 0 0 10 0M10 14.5V17',
  'mic-off':
    'M12.5 8V5.5a2.5 2.5 0 0 0-4.7-1.2M7.5 8v1.5A2.5 2.5 0 0 0 11 11.8M5 9.5a5 5 0 0 0 7.8 4.1M15 9.5q0 .8-.2 1.5M10 14.5V17M3.5 3l13 14',
  hand: 'M6.5 10V5.3a1.1 1.1 0 0 1 2.2 0V9m0-5.2a1.1 1.1 0 0 1 2.2 0V9m0-4.2a1.1 1.1 0 0 1 2.2 0V10m0-3a1.1 1.1 0 0 1 2.2 0v5c0 3-2 5-4.6 5-2.3 0-3.4-1.2-4.4-3L4.3 11.3a1.1 1.1 0 0 1 1.9-1L6.5 11',
  listen: 'M4 12.5V10a6 6 0 0 1 12 0v2.5M4 12h2.5v4H5a1 1 0 0 1-1-1v-3ZM16 12h-2.5v4H15a1 1 0 0 0 1-1v-3Z',
  leave: 'M8 3.5H4v13h4M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  close: 'M5 5l10 10M15 5 5 15',
  people:
    'M7 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2.5 16a4.5 4.5 0 0 1 9 0M13 5a2.5 2.5 0 0 1 0 4.5M14 11.7a4.5 4.5 0 0 1 3.5 4.3',
  sun: 'M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  slash: 'M12.5 3.5l-5 13',
  send: 'M3.5 10 16.5 4 12 16.5l-2.8-4.7L3.5 10ZM9.2 11.8 16.5 4',
  plus: 'M10 4v12M4 10h12',
} as const;

export type IconName = keyof typeof strokes;

/** Beside words, or in a button that has a label of its own: a screen reader passes it over. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="fr-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
