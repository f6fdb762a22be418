import { useSyncExternalStore } from 'react';

import type { ConnectionState, Transport } from './transport.ts';

/** The state of the connection, kept up to date. */
export function useConnectionState(transport: Pick<Transport, 'state' | 'subscribe'>): ConnectionState {
  return useSyncExternalStore(transport.subscribe, () => transport.state);
}
