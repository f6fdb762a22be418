import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
  Textarea,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AwardCategory, SubjectKind } from '../../../../src-main/domain/awards/award.ts';
import type { KnownUnit } from '../../../../src-main/domain/intake/recognise-unit.ts';
import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { describeError, describeRefusal } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import type { AwardChoice, Round } from '../list/dossier-types.ts';
import { RoundField } from './RoundField.tsx';
import type { AddNominations, Nomination } from './use-add.ts';

/** A nomination typed by hand; unit, award and round stay for the next one of the same letter. */
export function AddForm({
  rounds,
  round,
  units,
  awards,
  onAdd,
  onClose,
}: {
  rounds: readonly Round[];
  /** The one that the page shows. */
  round: RoundId | null;
  units: readonly KnownUnit[];
  awards: readonly AwardChoice[];
  onAdd: AddNominations;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const { t: common } = useTranslation();
  const [kind, setKind] = useState<SubjectKind>(SubjectKind.individual);
  const [salutation, setSalutation] = useState('Ông');
  const [name, setName] = useState('');
  const [position, setPosition] = useState('');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [awardCode, setAwardCode] = useState<string | null>(null);
  const [category, setCategory] = useState<AwardCategory>(AwardCategory.merit);
  const [achievement, setAchievement] = useState('');
  const [submission, setSubmission] = useState('');
  const [roundId, setRoundId] = useState(round);
  const nameField = useRef<HTMLInputElement>(null);
  const isPerson = kind === SubjectKind.individual;
  const fitting = awards.filter(({ subjectKinds }) => subjectKinds.includes(kind));

  const adding = useMutation({
    mutationFn: async (_andNext: boolean) => {
      const nomination: Nomination = {
        subjectKind: kind,
        salutation: isPerson ? salutation : '',
        name,
        position: isPerson ? position : '',
        unitId: units.find(({ id }) => id === unitId)?.id ?? null,
        awardCode,
        category,
        objectClass: '',
        field: '',
        achievement,
      };
      const [result] = await onAdd([nomination], { roundId, submission });
      return result?.refusal ?? null;
    },
    onSuccess: (refusal, andNext) => {
      if (refusal !== null) return;
      if (!andNext) {
        onClose();
        return;
      }
      setName('');
      setPosition('');
      nameField.current?.focus();
    },
  });
  const refusal = adding.data ?? null;
  const complete = name.trim() !== '' && unitId !== null && awardCode !== null;
  return (
    <Dialog title={t('add.title')} size="lg" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && !adding.isPending) adding.mutate(false);
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('add.kind')}
            value={kind}
            onChange={(value) => {
              setKind(value);
              if (
                awardCode !== null &&
                !awards.some((award) => award.code === awardCode && award.subjectKinds.includes(value))
              )
                setAwardCode(null);
            }}
            data={Object.values(SubjectKind).map((value) => ({ value, label: common(`subject.${value}`) }))}
          />
          <Group align="flex-start" wrap="nowrap">
            {isPerson && (
              <NativeSelect
                label={t('add.salutation')}
                w="5.5rem"
                value={salutation}
                onChange={(event) => setSalutation(event.currentTarget.value)}
                data={['Ông', 'Bà']}
              />
            )}
            <TextInput
              ref={nameField}
              data-autofocus
              required
              label={t('add.name')}
              flex={1}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {isPerson && (
              <TextInput
                label={t('add.position')}
                flex={1}
                value={position}
                onChange={(event) => setPosition(event.currentTarget.value)}
              />
            )}
          </Group>
          <Group grow align="flex-start">
            <Select
              required
              searchable
              label={t('add.unit')}
              filter={foldedOptionsFilter}
              data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              value={unitId}
              onChange={setUnitId}
            />
            <Select
              required
              searchable
              label={t('add.award')}
              filter={foldedOptionsFilter}
              data={fitting.map((award) => ({ value: award.code, label: award.name }))}
              value={awardCode}
              onChange={setAwardCode}
            />
          </Group>
          <Group grow align="flex-start">
            <NativeSelect
              label={t('add.category')}
              value={category}
              onChange={(event) => {
                const picked = Object.values(AwardCategory).find(
                  (value) => value === event.currentTarget.value,
                );
                if (picked) setCategory(picked);
              }}
              data={Object.values(AwardCategory).map((value) => ({ value, label: t(`category.${value}`) }))}
            />
            <RoundField rounds={rounds} value={roundId} onChange={setRoundId} />
          </Group>
          <Textarea
            autosize
            minRows={2}
            label={t('add.achievement')}
            value={achievement}
            onChange={(event) => setAchievement(event.currentTarget.value)}
          />
          <TextInput
            label={t('add.submission')}
            value={submission}
            onChange={(event) => setSubmission(event.currentTarget.value)}
          />
          {(refusal !== null || adding.error !== null) && (
            <Alert color="red" role="alert">
              {refusal === null ? describeError(adding.error) : describeRefusal(refusal)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button
              variant="default"
              disabled={!complete || adding.isPending}
              onClick={() => adding.mutate(true)}
            >
              {t('add.another')}
            </Button>
            <Button type="submit" disabled={!complete} loading={adding.isPending}>
              {t('add.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
