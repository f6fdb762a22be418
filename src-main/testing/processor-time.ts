/**
 * Time of the processor that work takes, in milliseconds. A limit on it holds on a machine that has other work to do, which one
 * on the clock does not.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
