import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formulaInWords } from '../../../ui/formula/formula-words.ts';
import type { DraftNode } from '../criteria/draft-tree.ts';
import { formOf, formulaKinds, readForm, usualForm, withText } from './formula-form.ts';
import type { FormulaField, FormulaForm, FormulaProblem, FormulaRow } from './formula-form.ts';
import { FormulaExample } from './FormulaExample.tsx';

/** How the points of one criterion are found: its kind, the figures, the sentence that follows, and an example. */
export function FormulaDialog({
  node,
  isReadOnly,
  onSave,
  onClose,
}: {
  node: DraftNode;
  isReadOnly: boolean;
  onSave: (changes: Pick<DraftNode, 'formula' | 'formulaText' | 'measuredIn'>) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const { t: tCommon } = useTranslation();
  const { t: tFormula } = useTranslation('formula');
  const [form, setForm] = useState<FormulaForm>(() => formOf(node.formula ?? { kind: 'manual', step: null }));
  const [formulaText, setFormulaText] = useState(node.formulaText);
  const [measuredIn, setMeasuredIn] = useState(node.measuredIn);
  const { formula, problems } = readForm(form);
  return (
    <Dialog title={t('formula.title', { code: node.code, name: node.name })} size="lg" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (formula && !isReadOnly) {
            onSave({ formula, formulaText: cleanText(formulaText), measuredIn: cleanText(measuredIn) });
          }
        }}
      >
        <Stack gap="sm">
          <Group align="flex-start" gap="sm">
            <Select
              label={t('formula.kind')}
              data={formulaKinds.map((kind) => ({ value: kind, label: t(`formula.kinds.${kind}`) }))}
              value={form.kind}
              allowDeselect={false}
              disabled={isReadOnly}
              flex="2 1 18rem"
              data-autofocus
              onChange={(kind) => {
                if (kind !== null && kind !== form.kind) setForm(usualForm(kind, node.maximum));
              }}
            />
            <TextInput
              label={t('formula.measuredIn')}
              placeholder={t('formula.measuredInHint')}
              value={measuredIn}
              maxLength={50}
              disabled={isReadOnly}
              flex="1 1 8rem"
              onChange={(event) => setMeasuredIn(event.currentTarget.value)}
            />
          </Group>
          <Parameters form={form} problems={problems} isReadOnly={isReadOnly} onChange={setForm} />
          <Textarea
            label={t('formula.text')}
            description={t('formula.textHint')}
            value={formulaText}
            maxLength={500}
            autosize
            minRows={1}
            disabled={isReadOnly}
            onChange={(event) => setFormulaText(event.currentTarget.value)}
          />
          {formula && (
            <Alert color="gray" p="xs" role="status">
              <Text size="sm" fw={600}>
                {formulaInWords(tFormula, { ...node, formula, measuredIn }).join(' ')}
              </Text>
              <FormulaExample key={form.kind} formula={formula} maximum={node.maximum} />
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {tCommon(isReadOnly ? 'action.close' : 'action.cancel')}
            </Button>
            {!isReadOnly && (
              <Button type="submit" disabled={!formula}>
                {t('formula.take')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type PartProps = {
  readonly form: FormulaForm;
  readonly problems: readonly FormulaProblem[];
  readonly isReadOnly: boolean;
  readonly onChange: (form: FormulaForm) => void;
};

/** The single figures of each kind, in the order of the sentence. */
const fieldsOfKind: Readonly<Record<FormulaForm['kind'], readonly FormulaField[]>> = {
  manual: ['step'],
  ratio_cap: ['inverse'],
  linear_deduct: ['per', 'of', 'deduct', 'reward', 'cap'],
  leader_relative: ['atTarget'],
  group_max: [],
  pass_fail: [],
  step_threshold: ['of', 'below'],
  step_label: [],
  count: ['cap'],
  bonus_penalty: ['bonusEach', 'penaltyEach', 'minimum', 'maximum'],
  penalty: ['each'],
  rank_scale: ['rankOf'],
};

const optionalFields: ReadonlySet<FormulaField> = new Set(['step', 'reward', 'rankOf']);

function Parameters(props: PartProps) {
  const { form, problems, isReadOnly, onChange } = props;
  const { t } = useTranslation('schemes');
  const change = (field: FormulaField, value: string): void =>
    onChange({ ...form, values: { ...form.values, [field]: value } });
  return (
    <>
      <Group gap="sm" align="flex-start">
        {fieldsOfKind[form.kind].map((field) => {
          if (field === 'inverse') {
            return (
              <Switch
                key={field}
                label={t('formula.fields.inverse')}
                checked={form.values.inverse === 'yes'}
                disabled={isReadOnly}
                onChange={(event) => change('inverse', event.currentTarget.checked ? 'yes' : '')}
              />
            );
          }
          if (field === 'of') {
            return (
              <Select
                key={field}
                label={t(`formula.of.${form.kind === 'linear_deduct' ? 'linear' : 'step'}`)}
                data={(form.kind === 'linear_deduct'
                  ? (['percent_of_target', 'percentage_points'] as const)
                  : (['percent_of_target', 'actual'] as const)
                ).map((value) => ({ value, label: t(`formula.of.${value}`) }))}
                value={form.values.of ?? 'percent_of_target'}
                allowDeselect={false}
                disabled={isReadOnly}
                w="15rem"
                onChange={(value) => change('of', value ?? 'percent_of_target')}
              />
            );
          }
          const problem = problems.find(({ at }) => at === field)?.problem;
          const isOptional = optionalFields.has(field) || (field === 'cap' && form.kind === 'linear_deduct');
          return (
            <TextInput
              key={field}
              label={t(`formula.fields.${field}`)}
              description={isOptional ? t('formula.optional') : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={form.values[field] ?? ''}
              error={problem && t(`formula.problems.${problem}`)}
              disabled={isReadOnly}
              inputMode="decimal"
              w="11rem"
              onChange={(event) => change(field, event.currentTarget.value)}
            />
          );
        })}
      </Group>
      {(form.kind === 'step_threshold' || form.kind === 'step_label' || form.kind === 'count') && (
        <Rows {...props} kind={form.kind} />
      )}
    </>
  );
}

/** The lines of a list: thresholds from the highest down, labels, or things that are counted. */
function Rows({
  form,
  kind,
  problems,
  isReadOnly,
  onChange,
}: PartProps & { kind: 'step_threshold' | 'step_label' | 'count' }) {
  const { t } = useTranslation('schemes');
  const columns = kind === 'count' ? ([0, 1, 2] as const) : ([0, 1] as const);
  const ofAll = problems.find(({ at }) => at === 'rows');
  const change = (rows: readonly FormulaRow[]): void => onChange({ ...form, rows });
  return (
    <Stack gap={4} role="group" aria-label={t(`formula.rows.${kind}.label`)}>
      {form.rows.length > 0 && (
        <Group gap="xs" wrap="nowrap" aria-hidden>
          {columns.map((column) => (
            <Text key={column} size="sm" fw={600} flex={widthOf(kind, column)}>
              {t(`formula.rows.${kind}.head${column}`)}
            </Text>
          ))}
          {!isReadOnly && <span className="scheme-row-end" />}
        </Group>
      )}
      {form.rows.map((row, index) => (
        <Group key={`row ${index + 1}`} gap="xs" wrap="nowrap" align="flex-start">
          {columns.map((column) => (
            <TextInput
              key={column}
              aria-label={t(`formula.rows.${kind}.column${column}`, { row: index + 1 })}
              value={row[column]}
              error={
                rowProblem(problems, index, column) &&
                t(`formula.problems.${rowProblem(problems, index, column) ?? 'required'}`)
              }
              disabled={isReadOnly}
              flex={widthOf(kind, column)}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                change(form.rows.with(index, withText(row, column, typed)));
              }}
            />
          ))}
          {!isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="input-sm"
              aria-label={t('formula.removeRow', { row: index + 1 })}
              onClick={() => change(form.rows.toSpliced(index, 1))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {ofAll && (
        <Text size="sm" c="red" role="alert">
          {t(`formula.problems.${ofAll.problem}`)}
        </Text>
      )}
      {!isReadOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          w="fit-content"
          onClick={() => change([...form.rows, ['', '', '']])}
        >
          {t(`formula.rows.${kind}.add`)}
        </Button>
      )}
    </Stack>
  );
}

function widthOf(kind: FormulaForm['kind'], column: number): string {
  return column === 0 && kind !== 'step_threshold' ? '1 1 14rem' : '0 1 9rem';
}

function rowProblem(problems: readonly FormulaProblem[], row: number, column: number) {
  return problems.find(({ at }) => typeof at === 'object' && at.row === row && at.column === column)?.problem;
}
