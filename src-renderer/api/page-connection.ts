import { createConnection, createQueryUtils } from './client.ts';

/** The one connection of this page. The application's entry starts it: `transport.start()`. */
export const { book, transport, shell, client } = createConnection(window);

/** Query, mutation and key options of every procedure, for TanStack Query. */
export const orpc = createQueryUtils(client);
