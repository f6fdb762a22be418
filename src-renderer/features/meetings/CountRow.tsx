import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import type { Draft } from '../../ui/draft/draft.ts';
import { CaseName } from './CaseName.tsx';
import { itemKey } from './count-fields.ts';
import type { CountFields, ItemField } from './count-fields.ts';
import { CountInput } from './CountInput.tsx';
import { itemInputId } from './input-ids.ts';

/** One case with its figures; plain elements, since a session may count a thousand of them. */
export const CountRow = memo(function CountRow({
  row,
  proposalId,
  name,
  detail,
  fields,
  draft,
  wrong,
}: {
  row: number;
  proposalId: ProposalId;
  name: string;
  detail: string;
  fields: readonly ItemField[];
  draft: Draft<CountFields>;
  wrong: boolean;
}) {
  const { t } = useTranslation('meetings');
  return (
    <tr className="meeting-row" data-wrong={wrong}>
      <td>{row + 1}</td>
      <td>
        <CaseName name={name} detail={detail} />
      </td>
      {fields.map((field, column) => (
        <td key={field} className="count-column">
          <CountInput
            id={itemInputId({ row, column })}
            draft={draft}
            name={itemKey(proposalId, field)}
            cell={{ row, column }}
            label={t('countOf', { field: t(`item.${field}`), name })}
            wrong={wrong}
          />
        </td>
      ))}
    </tr>
  );
});
