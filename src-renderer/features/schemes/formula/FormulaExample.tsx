import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';
import { exampleFields, examplePoints, usualExample } from './formula-example.ts';
import type { Example, ExampleField } from './formula-example.ts';

/** Tries a formula out with figures that can be changed; the points come from the same engine as the sheet's. */
export function FormulaExample({ formula, maximum }: { formula: Formula; maximum: Points }) {
  const { t } = useTranslation('schemes');
  const [typed, setTyped] = useState<Example>({});
  const fields = exampleFields(formula);
  if (fields.length === 0) return null;
  const example: Example = Object.fromEntries(
    fields.map((field) => [field, typed[field] ?? usualExample(formula, field)]),
  );
  const points = examplePoints(formula, maximum, example);
  const set = (field: ExampleField, value: string): void => setTyped({ ...typed, [field]: value });
  return (
    <Group gap="xs" mt={4} align="flex-end" role="group" aria-label={t('example.try')}>
      <Text size="sm">{t('example.try')}:</Text>
      {fields.map((field) => {
        const label = fieldLabel(field);
        if (field === 'passed' || field === 'label') {
          const options =
            field === 'passed'
              ? [
                  { value: 'yes', label: t('example.passedYes') },
                  { value: 'no', label: t('example.passedNo') },
                ]
              : formula.kind === 'step_label'
                ? formula.labels.map((one) => one.label)
                : [];
          return (
            <NativeSelect
              key={field}
              size="xs"
              label={label}
              data={options}
              value={example[field]}
              onChange={(event) => set(field, event.currentTarget.value)}
            />
          );
        }
        return (
          <TextInput
            key={field}
            size="xs"
            w="7rem"
            label={label}
            inputMode="decimal"
            value={example[field]}
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        );
      })}
      <Text size="sm" fw={700} data-testid="example-points">
        {points === null ? t('example.none') : t('example.points', { points: formatPoints(points) })}
      </Text>
    </Group>
  );

  function fieldLabel(field: ExampleField): string {
    if (!field.startsWith('count')) return t(`example.${field as Exclude<ExampleField, `count${number}`>}`);
    const item = formula.kind === 'count' ? formula.items[Number(field.slice(5))] : undefined;
    return item === undefined || item.label === '' ? t('example.count') : item.label;
  }
}
