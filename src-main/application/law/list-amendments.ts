import type { AwardCode } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { byEffect, replacementOf } from '../../domain/law/amend.ts';
import { requirementText } from '../../domain/law/condition-text.ts';
import { editableValues, marksOf } from '../../domain/law/editable-values.ts';
import type { EditableKind } from '../../domain/law/editable-values.ts';
import type { Amendment, ProvisionKind } from '../../domain/law/instrument.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { findProvision, namesOn } from './find-provision.ts';

/** An amendment with what it changed, for the list of the office. */
export type AmendmentLine = Amendment & {
  /** Null where the provision is no longer in any file: then the amendment changes nothing. */
  readonly provision: {
    readonly kind: ProvisionKind;
    readonly awards: readonly AwardCode[];
    readonly article: string;
    readonly instrument: string;
  } | null;
  /** `Số năm`; empty for a mark or a value that is no longer there. */
  readonly label: string;
  readonly within: string;
  readonly valueKind: EditableKind | 'mark';
  /** The value of the file. */
  readonly original: Amendment['value'];
  /** The day from which a later amendment of the same value counts instead; null while none does. */
  readonly replacedFrom: IsoDate | null;
};

/** All amendments, the newest first, withdrawn ones too. */
export function listAmendments(
  ports: Pick<Law, 'awards' | 'instruments'> & { repositories: Pick<Repositories, 'amendments'> },
): readonly AmendmentLine[] {
  const all = ports.repositories.amendments.all();
  return all
    .toSorted(byEffect)
    .toReversed()
    .map((amendment) => {
      const found = findProvision(ports, amendment.provisionKey);
      const nameOf = namesOn(ports, amendment.validFrom);
      const value =
        found && editableValues(found.provision, nameOf).find(({ path }) => path === amendment.path);
      const marked = found && marksOf(found.provision).find(({ path }) => path === amendment.path)?.part;
      return {
        ...amendment,
        provision: found
          ? {
              kind: found.provision.kind,
              awards: found.provision.awards,
              article: found.provision.article,
              instrument: found.instrument.shortTitle,
            }
          : null,
        label: value?.label ?? '',
        within: value?.within ?? (marked ? requirementText(marked, nameOf) : ''),
        valueKind: value?.kind ?? 'mark',
        original: value?.value ?? found?.provision.mark ?? null,
        replacedFrom: replacementOf(amendment, all)?.validFrom ?? null,
      };
    });
}
