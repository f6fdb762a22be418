/**
 * Follows the turns of the event loop; the answer ends it and gives the milliseconds of processor time of the longest, the one
 * that is still going on included.
 */
export function watchTurns(): () => number {
  let longest = 0;
  let before = usedMilliseconds();
  let watching = true;
  const look = (): void => {
    const now = usedMilliseconds();
    longest = Math.max(longest, now - before);
    before = now;
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    watching = false;
    return Math.max(longest, usedMilliseconds() - before);
  };
}

function usedMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
