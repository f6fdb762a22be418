import { storedOfficeTexts } from '../../../contract/office-texts.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { OfficeTexts } from '../../../domain/documents/office-texts.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';
import { startingOfficeTexts } from './starting-office-texts.ts';

/** An entry with the list that it belongs to. */
type PartEntry = {
  readonly [Part in keyof OfficeTexts]: { readonly part: Part; readonly entry: OfficeTexts[Part][number] };
}[keyof OfficeTexts];

/** What the office keeps to put into its documents; until it changes a list that is what every office begins with. */
export function officeTexts({ settings }: Pick<Repositories, 'settings'>) {
  const { recipientLists, signatories, legalGrounds } = startingOfficeTexts;
  return {
    recipientLists: storedOfficeTexts.recipientLists.parse(settings.get('recipientLists') ?? recipientLists),
    signatories: storedOfficeTexts.signatories.parse(settings.get('signatories') ?? signatories),
    legalGrounds: storedOfficeTexts.legalGrounds.parse(settings.get('legalGrounds') ?? legalGrounds),
  };
}

/** Adds an entry, or puts it in the place of the one with its id, unless another window changed or removed that since. */
export function saveOfficeText(
  ports: CommandPorts,
  { part, entry }: PartEntry,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_office_text', entry.id, (repositories) => {
    if ('from' in entry && entry.from !== null && entry.until !== null && entry.until < entry.from)
      return refuse('ends_before_start');
    const known = officeTexts(repositories)[part];
    const standing = known.find(({ id }) => id === entry.id);
    if ((standing?.revision ?? 0) !== entry.revision)
      return refuse('stale_revision', { name: nameOfText(entry) });
    const stored = { ...entry, revision: entry.revision + 1 };
    const next = standing ? known.map((one) => (one === standing ? stored : one)) : [...known, stored];
    repositories.settings.set(
      part,
      next.map((one) => ({ ...one })),
    );
    return ok({
      value: {},
      payload: { part, entry: stored },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}

/** As messages name it. */
function nameOfText(entry: PartEntry['entry']): string {
  if ('text' in entry) return entry.text;
  return 'titleLines' in entry ? entry.titleLines.join(' ') : entry.name;
}

/** Takes an entry out; documents that were written with it keep their words. */
export function removeOfficeText(
  ports: CommandPorts,
  { part, id, baseRevision }: { part: keyof OfficeTexts; id: string; baseRevision: number },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_office_text', id, (repositories) => {
    const known = officeTexts(repositories)[part];
    const removed = known.find((one) => one.id === id);
    if (!removed) return refuse('not_found');
    if (removed.revision !== baseRevision) return refuse('stale_revision', { name: nameOfText(removed) });
    const others = known.filter((one) => one !== removed);
    repositories.settings.set(
      part,
      others.map((one) => ({ ...one })),
    );
    return ok({
      value: {},
      payload: { part, entry: { ...removed } },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}
