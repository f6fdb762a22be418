import type { Refusal } from '../../contract/refusal.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Repositories } from '../repositories.ts';

/**
 * Keeps how the office arranged a grid. It is a command like any other, so that there is one way to write and a full disk is
 * told in the same words; the audit log keeps that the layout changed and not how, and nothing at all where it didn't. No
 * page is told: two windows may be arranged differently.
 */
export function saveLayout(
  ports: CommandPorts & { repositories: Repositories },
  { grid, layout }: { grid: string; layout: Json },
): Result<Record<string, never>, Refusal> {
  const stored = ports.repositories.gridLayouts.get(grid);
  if (stored !== undefined && canonicalJson(stored) === canonicalJson(layout)) return ok({});
  return command(ports, 'save_layout', grid, ({ gridLayouts }) => {
    gridLayouts.set(grid, layout);
    return ok({ value: {}, payload: {}, changed: [] });
  });
}
