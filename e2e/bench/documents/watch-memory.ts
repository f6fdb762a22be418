const EVERY_MS = 10;

/** Follows the memory of the whole process, worker threads included; the answer ends it and gives bytes. */
export function watchMemory(): () => { readonly peak: number; readonly grown: number } {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return { peak, grown: peak - before };
  };
}
