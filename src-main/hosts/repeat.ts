import type { Repeat } from '../application/documents/verification-ports.ts';

/** Calls again and again, with a pause after each call; it doesn't keep the program from ending. */
export function createRepeat(onError: (error: unknown) => void): Repeat {
  return (work, everyMilliseconds) => {
    let timer: NodeJS.Timeout | null = null;
    let stopped = false;
    function wait(): void {
      if (stopped) return;
      timer = setTimeout(() => void run(), everyMilliseconds);
      timer.unref();
    }
    async function run(): Promise<void> {
      try {
        await work();
      } catch (error) {
        onError(error);
      }
      wait();
    }
    wait();
    return {
      stop() {
        stopped = true;
        if (timer !== null) clearTimeout(timer);
      },
    };
  };
}
