import { partialMatchKey } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Questions that are due, gathered so that each is asked once. */
type Gathering = {
  readonly keys: QueryKey[];
  readonly asked: Promise<void>;
  readonly ask: () => void;
  at: number;
  timer: ReturnType<typeof setTimeout>;
};

const gatherings = new WeakMap<QueryClient, Gathering>();

/**
 * Asks for all queries whose keys begin like these, together with whatever else is due by then: what a command of this page
 * changes is told by the program as well, and a burst of changes makes one question of thirty.
 *
 * @param within milliseconds that may pass until then
 * @returns once the answers of what is shown are there
 */
export function askAgain(queryClient: QueryClient, keys: readonly QueryKey[], within: number): Promise<void> {
  const gathering = gatherings.get(queryClient) ?? gather(queryClient, within);
  gathering.keys.push(...keys);
  const at = performance.now() + within;
  if (at < gathering.at) {
    clearTimeout(gathering.timer);
    gathering.at = at;
    gathering.timer = setTimeout(gathering.ask, within);
  }
  return gathering.asked;
}

function gather(queryClient: QueryClient, within: number): Gathering {
  const keys: QueryKey[] = [];
  const { promise: asked, resolve, reject } = Promise.withResolvers<void>();
  const ask = (): void => {
    gatherings.delete(queryClient);
    const predicate = ({ queryKey }: { queryKey: QueryKey }): boolean =>
      keys.some((key) => partialMatchKey(queryKey, key));
    queryClient.invalidateQueries({ predicate }).then(resolve, reject);
  };
  const gathering = { keys, asked, ask, at: performance.now() + within, timer: setTimeout(ask, within) };
  gatherings.set(queryClient, gathering);
  return gathering;
}
