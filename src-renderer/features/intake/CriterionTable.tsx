import { Badge, Checkbox, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import { ProblemList } from './Problems.tsx';
import { cleanCodes } from './score-files.ts';
import type { FileProblem, StagedValue } from './types.ts';

type CriterionTableProps = {
  values: readonly StagedValue[];
  problems: ReadonlyMap<string | null, readonly FileProblem[]>;
  /** What the book holds now; null while it isn't known. */
  current: ReadonlyMap<string, Points> | null;
  ticked: ReadonlySet<string>;
  disabled: boolean;
  onTick: (codes: readonly string[], on: boolean) => void;
};

/** Every criterion of the scheme: what the file says, what that was read as, what the book holds, and the decision. */
export function CriterionTable({ values, problems, current, ticked, disabled, onTick }: CriterionTableProps) {
  const { t } = useTranslation('intake');
  const clean = cleanCodes({ values: [...values], problems: [...problems.values()].flat() });
  const cleanTicked = [...clean].filter((code) => ticked.has(code)).length;
  return (
    <div className="intake-scroll">
      <Table stickyHeader layout="fixed" aria-label={t('preview.criterion')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="2.6rem">
              <Checkbox
                size="xs"
                aria-label={t('preview.takeClean')}
                title={t('preview.takeClean')}
                disabled={disabled || clean.size === 0}
                checked={clean.size > 0 && cleanTicked === clean.size}
                indeterminate={cleanTicked > 0 && cleanTicked < clean.size}
                onChange={(event) => onTick([...clean], event.currentTarget.checked)}
              />
            </Table.Th>
            <Table.Th>{t('preview.criterion')}</Table.Th>
            <Table.Th w="4rem" className="intake-number">
              {t('preview.maximum')}
            </Table.Th>
            <Table.Th w="5.6rem" className="intake-number">
              {t('preview.text')}
            </Table.Th>
            <Table.Th w="4.4rem" className="intake-number">
              {t('preview.value')}
            </Table.Th>
            <Table.Th w="5.6rem" className="intake-number">
              {t('preview.current')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((value) => (
            <CriterionRows
              key={value.criterionCode}
              value={value}
              problems={problems.get(value.criterionCode) ?? []}
              current={current?.get(value.criterionCode) ?? null}
              ticked={ticked.has(value.criterionCode)}
              disabled={disabled}
              onTick={(on) => onTick([value.criterionCode], on)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function CriterionRows({
  value: { criterionCode, criterionName, maximum, text, value },
  problems,
  current,
  ticked,
  disabled,
  onTick,
}: {
  value: StagedValue;
  problems: readonly FileProblem[];
  current: Points | null;
  ticked: boolean;
  disabled: boolean;
  onTick: (on: boolean) => void;
}) {
  const { t } = useTranslation('intake');
  const number = 'intake-number';
  const changed = value !== null && current !== null && value !== current;
  return (
    <>
      <Table.Tr className={problems.length > 0 ? 'intake-with-problems' : ''} data-criterion={criterionCode}>
        <Table.Td>
          <Checkbox
            size="xs"
            aria-label={t('preview.takeCriterion', { code: criterionCode })}
            checked={ticked}
            disabled={disabled || value === null}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        </Table.Td>
        <Table.Td>
          <Text size="sm" truncate title={criterionName}>
            <b>{criterionCode}</b> {criterionName}
          </Text>
        </Table.Td>
        <Table.Td className={number}>{formatPoints(maximum)}</Table.Td>
        <Table.Td className={number}>
          <Text size="sm" truncate title={text}>
            {text}
          </Text>
        </Table.Td>
        <Table.Td className={number}>{value === null ? '—' : <b>{formatPoints(value)}</b>}</Table.Td>
        <Table.Td className={number}>
          {current === null ? '—' : formatPoints(current)}
          {changed && (
            <Badge size="xs" variant="outline" color="blue" tt="none" display="block" ml="auto">
              {t('preview.changed')}
            </Badge>
          )}
        </Table.Td>
      </Table.Tr>
      {problems.length > 0 && (
        <Table.Tr className="intake-problem-row">
          <Table.Td />
          <Table.Td colSpan={5}>
            <ProblemList problems={problems} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
