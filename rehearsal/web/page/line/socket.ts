import type { FromPage, ToPage } from '../../wire.ts';

export interface SocketListener {
  opened(): void;
  heard(word: ToPage): void;
  lost(): void;
}

export interface Socket {
  /** False when there is no line just now: then nothing was sent. */
  say(word: FromPage): boolean;
}

/** A server that was started again is found within a few seconds; one that is gone is not called in a hurry. */
const waitsMs = [250, 500, 1_000, 2_000, 3_000];

/** Keeps one line to the server open, calling again for as long as the page is there. */
export function openSocket(address: string, listener: SocketListener): Socket {
  let socket: WebSocket | null = null;
  let failures = 0;

  const call = (): void => {
    const called = new WebSocket(address);
    called.addEventListener('open', () => {
      failures = 0;
      socket = called;
      listener.opened();
    });
    // The server is ours and built from the same contract: what it says is not checked a second time.
    called.addEventListener('message', (event) => listener.heard(JSON.parse(String(event.data)) as ToPage));
    called.addEventListener('close', () => {
      socket = null;
      listener.lost();
      setTimeout(call, waitsMs[Math.min(failures, waitsMs.length - 1)]);
      failures += 1;
    });
  };
  call();

  return {
    say(word) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(word));
      return true;
    },
  };
}

/** Where the line is: beside the page, under the same token. */
export function lineAddress(page: string): string {
  const address = new URL('line', page);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = '';
  address.hash = '';
  return address.href;
}
