import { createConnection, createQueryUtils } from './client.ts';
import { rememberingSaved } from './saved-names.ts';

/** The one connection of this page. The application's entry starts it: `transport.start()`. */
const connection = createConnection(window);
export const { book, transport, client } = connection;
export const { shell, savedNames } = rememberingSaved(connection.shell);

/** Query, mutation and key options of every procedure, for TanStack Query. */
export const orpc = createQueryUtils(client);
