/** For which kind of process a driver's file was made, by its head; null where the head says nothing that we know. */
export function architectureOf(head: Uint8Array): 'ia32' | 'x64' | 'arm64' | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  // Windows: `MZ`, at 0x3c the place of `PE\0\0`, then the machine.
  if (begins(0x4d, 0x5a) && head.length >= 0x40) {
    const place = view.getUint32(0x3c, true);
    if (place + 6 > head.length || view.getUint32(place, true) !== 0x0000_4550) return null;
    return windowsMachines.get(view.getUint16(place + 4, true)) ?? null;
  }
  // Linux: `\x7fELF`, at 18 the machine.
  if (begins(0x7f, 0x45, 0x4c, 0x46) && head.length >= 20) {
    return linuxMachines.get(view.getUint16(18, true)) ?? null;
  }
  return null;
}

const windowsMachines: ReadonlyMap<number, 'ia32' | 'x64' | 'arm64'> = new Map([
  [0x14c, 'ia32'],
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

const linuxMachines: ReadonlyMap<number, 'ia32' | 'x64' | 'arm64'> = new Map([
  [3, 'ia32'],
  [62, 'x64'],
  [183, 'arm64'],
]);
