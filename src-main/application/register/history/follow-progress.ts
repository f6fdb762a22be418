/** Runs work that tells how far it is, and hands on what it tells; only the newest where it tells faster than anyone asks. */
export async function* followProgress<Event, T>(
  work: (tell: (event: Event) => void) => Promise<T>,
): AsyncGenerator<Event, T> {
  let newest: Event | null = null;
  let wake: () => void = () => undefined;
  let ended = false;
  const result = work((event) => {
    newest = event;
    wake();
  }).finally(() => {
    ended = true;
    wake();
  });
  // Awaited below; without this a failure that comes while nobody asks would end the program.
  result.catch(() => undefined);
  for (;;) {
    if (newest !== null) {
      const event: Event = newest;
      newest = null;
      yield event;
      continue;
    }
    if (ended) return result;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (ended || newest !== null) resolve();
    });
  }
}
