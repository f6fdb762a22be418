/** The only path the loopback server takes a WebSocket at. */
export const RPC_PATH = '/rpc';

/** What the loopback server answers when it has accepted the token; only then may calls follow. */
export const SOCKET_READY = 'so-vang:ready';

/** Why the loopback server closes a socket. */
export const SocketCloseCode = {
  /** The program is ending; asking again is right, it may come back. */
  goingAway: 1001,
  /** A wrong token: asking again with it is of no use. */
  refused: 4401,
  /** No token came in time, as from a page on a machine that is busy: it may try again. */
  tokenLate: 4408,
} as const;
