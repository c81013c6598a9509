/** What the terminal says while the page is served. */
export const atTheDoor = {
  open: (address: string): string => `The stage is open, on this computer only: ${address}  (Ctrl+C closes it)`,
  closed: '\nThe stage is closed. Nothing of it was kept.',
  portTaken: (port: number): string =>
    `Port ${String(port)} cannot be used: another program has it. Choose another with --port, or leave it out.`,
  cannotRead: (path: string): string => `${path} cannot be read. Is the path right?`,
} as const;
