import { Alert, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { scoredCriteria } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { orpc } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { cellName } from '../sheet/differences.ts';
import type { CellPlace } from '../sheet/differences.ts';
import type { Sheet } from '../sheet/sheet-types.ts';

/** Which criteria don't apply to which units, and why. */
export function ExemptionsDialog({
  sheet,
  disabled,
  initial,
  onClose,
}: {
  sheet: Sheet;
  disabled: boolean;
  /** The cell from which the dialog was opened. */
  initial?: CellPlace;
  onClose: () => void;
}) {
  const { t } = useTranslation('scoring');
  const [unitId, setUnitId] = useState<string | null>(initial?.unitId ?? null);
  const [code, setCode] = useState<string | null>(initial?.criterionCode ?? null);
  const [reason, setReason] = useState('');
  const change = useMutation(orpc.scoring.setExemption.mutationOptions({ onSuccess: () => setReason('') }));
  const clusterId = sheet.cluster.id;
  const unit = sheet.units.find(({ id }) => id === unitId);
  const criteria = scoredCriteria(sheet.scheme);
  const complete = unit !== undefined && code !== null && reason.trim() !== '';

  function add(): void {
    if (!unit || code === null || !complete) return;
    change.mutate({ clusterId, cells: [{ unitId: unit.id, criterionCode: code }], reason: reason.trim() });
  }

  return (
    <Dialog title={t('exemption.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t(`exemption.rule.${sheet.scheme.exemption}`)}</Text>
        {sheet.exemptions.length > 0 && (
          <Table aria-label={t('exemption.title')}>
            <Table.Tbody>
              {sheet.exemptions.map((exemption) => (
                <Table.Tr key={cellName(exemption)}>
                  <Table.Td>{sheet.units.find(({ id }) => id === exemption.unitId)?.name}</Table.Td>
                  <Table.Td>{exemption.criterionCode}</Table.Td>
                  <Table.Td>{exemption.reason}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={disabled || change.isPending}
                      onClick={() =>
                        change.mutate({
                          clusterId,
                          cells: [{ unitId: exemption.unitId, criterionCode: exemption.criterionCode }],
                          reason: null,
                        })
                      }
                    >
                      {t('exemption.remove')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Stack gap="xs">
            <Select
              label={t('column.unit')}
              data={sheet.units.map(({ id, name }) => ({ value: id, label: name }))}
              value={unitId}
              onChange={setUnitId}
              searchable
              filter={foldedOptionsFilter}
              disabled={disabled}
            />
            <Select
              label={t('exemption.criterion')}
              data={criteria.map(({ code: value, name }) => ({ value, label: `${value}. ${name}` }))}
              value={code}
              onChange={setCode}
              searchable
              filter={foldedOptionsFilter}
              disabled={disabled}
            />
            <TextInput
              label={t('exemption.reason')}
              maxLength={500}
              value={reason}
              disabled={disabled}
              data-autofocus={initial !== undefined ? true : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {change.error !== null && (
              <Alert color="red" role="alert">
                {describeError(change.error)}
              </Alert>
            )}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('exemption.done')}
              </Button>
              <Button type="submit" disabled={disabled || !complete} loading={change.isPending}>
                {t('exemption.add')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Dialog>
  );
}
