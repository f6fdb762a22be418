import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import { itemFields } from './count-fields.ts';
import type { ItemField } from './count-fields.ts';
import { itemInputId } from './input-ids.ts';

type Props = Readonly<Record<ItemField, number | null>> & {
  readonly row: number;
  readonly proposalId: ProposalId;
  readonly name: string;
  readonly detail: string;
  readonly columns: number;
  readonly hasProblem: boolean;
  readonly onType: (proposalId: ProposalId, field: ItemField, text: string) => void;
};

/** One case with its figures. It takes plain values, so that a keystroke in one of a thousand rows redraws that row. */
export const CountRow = memo(function CountRow(props: Props) {
  const { t } = useTranslation('meetings');
  const { row, proposalId, name, detail, columns, hasProblem, onType } = props;
  const complete = props.agree !== null && props.disagree !== null && props.invalidMarks !== null;
  const wrong = hasProblem && complete;
  return (
    <Table.Tr className="count-row" data-wrong={wrong}>
      <Table.Td>{row + 1}</Table.Td>
      <Table.Td>
        {name}
        {detail !== '' && (
          <Text span size="xs" c="dimmed">
            , {detail}
          </Text>
        )}
      </Table.Td>
      {itemFields.slice(0, columns).map((field, column) => (
        <Table.Td key={field} className="count-column">
          <input
            id={itemInputId({ row, column })}
            data-row={row}
            data-column={column}
            className="count-input"
            inputMode="numeric"
            autoComplete="off"
            aria-label={t('countOf', { field: t(`item.${field}`), name })}
            aria-invalid={wrong}
            value={props[field] ?? ''}
            onChange={(event) => onType(proposalId, field, event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
});
