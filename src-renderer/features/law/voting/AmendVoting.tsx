import { Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import { RuleMark } from '../../../../src-main/domain/awards/rule-mark.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { targetOf } from '../../../../src-main/domain/voting/amend-rules.ts';
import type { VotingContent } from '../../../../src-main/domain/voting/rule.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { TouchedSessions } from './TouchedSessions.tsx';
import { citationOf, forAward, typedShares, withCitation, withShares } from './voting-draft.ts';
import { VotingFields } from './VotingFields.tsx';

/**
 * Changes a voting rule from a day on, for all awards that are voted on alike or for some of them.
 *
 * @param isNew whether the awards have no rule yet: then none is chosen before the officer chooses
 */
export function AmendVoting({
  contents,
  isNew,
  nameOf,
  initialDay,
  onClose,
}: {
  contents: readonly VotingContent[];
  isNew: boolean;
  nameOf: (code: AwardCode) => string;
  initialDay: IsoDate | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('voting');
  const [first] = contents;
  if (!first) throw new Error('There is no rule to change');
  const codes = contents.flatMap((content) => (content.kind === 'award' ? [content.rule.awardCode] : []));
  const [draft, setDraft] = useState<VotingContent>(first);
  const [shares, setShares] = useState(() => typedShares(first));
  const [chosen, setChosen] = useState<ReadonlySet<AwardCode>>(() => new Set(isNew ? [] : codes));
  const [validFrom, setValidFrom] = useState<IsoDate | null>(initialDay);
  const [reason, setReason] = useState('');
  const [enteredBy, setEnteredBy] = useEnteredBy();
  const amend = useMutation(
    orpc.votingRules.amend.mutationOptions({
      onSuccess: (_answer, { validFrom: from }) => {
        notifyDone(t('amend.done', { date: formatDate(from) }));
        onClose();
      },
    }),
  );
  const read = withShares(draft, shares);
  const amended =
    read === null
      ? []
      : codes.length === 0
        ? [read]
        : codes.filter((code) => chosen.has(code)).map((code) => forAward(read, code));
  const { article, mark, source } = citationOf(draft);
  return (
    <FormModal
      title={t('amend.title')}
      submitLabel={t('amend.submit')}
      complete={amended.length > 0 && validFrom !== null && reason.trim() !== '' && enteredBy.trim() !== ''}
      saving={amend.isPending}
      error={amend.error}
      onClose={onClose}
      onSubmit={() => {
        if (validFrom !== null) amend.mutate({ contents: amended, validFrom, reason, enteredBy });
      }}
    >
      {codes.length > 1 && (
        <details className="law-details" open={isNew}>
          <summary>{t('amend.for', { count: chosen.size, all: codes.length })}</summary>
          <Stack gap={4} mt={4}>
            {codes.map((code) => (
              <Checkbox
                key={code}
                size="xs"
                label={nameOf(code)}
                checked={chosen.has(code)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.currentTarget.checked) next.add(code);
                  else next.delete(code);
                  setChosen(next);
                }}
              />
            ))}
          </Stack>
        </details>
      )}
      {codes.length === 1 && codes[0] && <Text fw={600}>{nameOf(codes[0])}</Text>}
      <VotingFields content={draft} shares={shares} onContent={setDraft} onShares={setShares} />
      <TextInput
        label={t('field.article')}
        description={t('field.articleHint')}
        required
        value={article}
        onChange={(event) => setDraft(withCitation(draft, { article: event.currentTarget.value }))}
      />
      <Textarea
        label={t('field.source')}
        required
        autosize
        minRows={2}
        maxRows={5}
        value={source}
        onChange={(event) => setDraft(withCitation(draft, { source: event.currentTarget.value }))}
      />
      <NativeSelect
        label={t('field.mark')}
        value={mark}
        data={Object.values(RuleMark).map((value) => ({
          value,
          label: t(`ruleMark.${value}`, { ns: 'common' }),
        }))}
        onChange={(event) => {
          const next = Object.values(RuleMark).find((value) => value === event.currentTarget.value);
          if (next) setDraft(withCitation(draft, { mark: next }));
        }}
      />
      <DateField label={t('field.validFrom')} value={validFrom} onChange={setValidFrom} />
      <Textarea
        label={t('field.reason')}
        required
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.enteredBy')}
        required
        maxLength={100}
        value={enteredBy}
        onChange={(event) => setEnteredBy(event.currentTarget.value)}
      />
      {validFrom !== null && amended.length > 0 && (
        <TouchedSessions targets={amended.map(targetOf)} validFrom={validFrom} />
      )}
    </FormModal>
  );
}

/** Who answers for a change; at first whoever did for the last one. */
export function useEnteredBy(): readonly [string, (name: string) => void] {
  const amendments = useQuery(orpc.votingRules.amendments.queryOptions());
  const [typed, setTyped] = useState<string | null>(null);
  return [typed ?? amendments.data?.[0]?.enteredBy ?? '', setTyped];
}
