/** Marks a branch that no member of a union can reach; a new member then fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
