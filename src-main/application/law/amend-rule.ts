import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { AmendmentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { applyAmendment, byEffect } from '../../domain/law/amend.ts';
import { editableValues, marksOf } from '../../domain/law/editable-values.ts';
import type { Amendment, Provision } from '../../domain/law/instrument.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource, Law, ProvisionCheck } from '../ports.ts';
import { findProvision, namesOn } from './find-provision.ts';

export type RuleChange = Pick<Amendment, 'path' | 'value'>;

export type AmendInput = {
  readonly provisionKey: string;
  readonly changes: readonly RuleChange[];
  readonly validFrom: IsoDate;
  readonly source: string;
  readonly reason: string;
};

type AmendPorts = CommandPorts &
  Law & { readonly checkProvision: ProvisionCheck; readonly clock: Clock; readonly ids: IdSource };

/**
 * Changes values of a provision from a day on; cases before that day keep their rule. Refused where the provision would no
 * longer be one that its file could hold, on that day or on that of a later amendment.
 */
export function amendRule(
  ports: AmendPorts,
  input: AmendInput,
): Result<{ ids: readonly AmendmentId[] }, Refusal> {
  const { provisionKey, changes, validFrom, source, reason } = input;
  return command(ports, 'amend_rule', provisionKey, ({ amendments }) => {
    const found = findProvision(ports, provisionKey);
    if (!found) return refuse('law_provision_gone');
    const { instrument, provision } = found;
    if (validFrom < instrument.validFrom || (instrument.validTo !== null && validFrom > instrument.validTo)) {
      return refuse('law_amendment_outside', {
        instrument: instrument.shortTitle,
        from: formatDate(instrument.validFrom),
        to: instrument.validTo === null ? '…' : formatDate(instrument.validTo),
      });
    }
    const enteredAt = ports.clock.now();
    const added = changes.map((change): Amendment => ({
      ...change,
      id: ports.ids.newId() as AmendmentId,
      provisionKey,
      validFrom,
      source,
      reason,
      enteredAt,
      withdrawnAt: null,
    }));
    const standing = amendments
      .all()
      .filter((amendment) => amendment.provisionKey === provisionKey && amendment.withdrawnAt === null);
    const before = amendedOn(provision, standing, validFrom);
    const nameOf = namesOn(ports, validFrom);
    const labels = new Map(editableValues(before, nameOf).map(({ path, label }) => [path, label]));
    for (const { path } of marksOf(before)) labels.set(path, 'Mức tin cậy');
    const unknown = changes.find(({ path }) => !labels.has(path));
    if (unknown) return refuse('law_value_unknown', { path: unknown.path });

    const all = [...standing, ...added];
    const after = amendedOn(provision, all, validFrom);
    if (JSON.stringify(after) === JSON.stringify(before)) return refuse('law_nothing_changed');
    const days = all.map((amendment) => amendment.validFrom).filter((day) => day >= validFrom);
    for (const day of days) {
      const mistake = ports.checkProvision(amendedOn(provision, all, day));
      if (mistake === null) continue;
      const label = changes.find(({ path }) => path === mistake.key)?.path ?? changes[0]?.path ?? '';
      return refuseValue(mistake, labels.get(label) ?? label, changes);
    }
    for (const amendment of added) amendments.insert(amendment);
    const ids = added.map(({ id }) => id);
    return ok({
      value: { ids },
      payload: {
        ids,
        changes: changes.map(({ path, value }) => ({ path, value })),
        validFrom,
        source,
        reason,
      },
      changed: [{ topic: 'law', id: provisionKey }],
    });
  });
}

function amendedOn(provision: Provision, amendments: readonly Amendment[], date: IsoDate): Provision {
  return amendments
    .filter(({ validFrom }) => validFrom <= date)
    .toSorted(byEffect)
    .reduce(applyAmendment, provision);
}

function refuseValue(
  { reason, detail, key }: Exclude<ReturnType<ProvisionCheck>, null>,
  label: string,
  changes: readonly RuleChange[],
): { ok: false; error: Refusal } {
  const value = changes.find(({ path }) => path === key)?.value;
  if (reason === 'over_the_whole') return refuse('law_value_too_big', { label, maximum: '100 %' });
  if (reason === 'too_small' && typeof value === 'number') {
    return refuse('law_value_too_small', { label, minimum: detail });
  }
  if (reason === 'too_small') return refuse('law_value_missing', { label });
  if (reason === 'too_big') return refuse('law_value_too_big', { label, maximum: detail });
  return refuse('law_value_not_allowed', { label });
}
