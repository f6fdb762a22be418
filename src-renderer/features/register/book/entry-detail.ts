import type { client } from '../../../api/page-connection.ts';

/** An award with what happened to it and what stands on it. */
export type EntryDetail = Awaited<ReturnType<(typeof client)['register']['entry']>>;
