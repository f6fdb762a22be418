/** Work that can stop between its steps, for others to have their turn. */
export type Steps<T> = Generator<void, T, void>;

/** Does it without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does it with a turn for everything else that waits between its steps. */
export async function overTurns<T>(steps: Steps<T>, nextTurn: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}
