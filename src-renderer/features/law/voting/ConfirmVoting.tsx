import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { VotingContent } from '../../../../src-main/domain/voting/rule.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { useEnteredBy } from './AmendVoting.tsx';
import { ContentText } from './ContentText.tsx';
import { citationOf, withCitation } from './voting-draft.ts';

/** Records who compared a voting rule with the original, and with which copy of it. */
export function ConfirmVoting({
  contents,
  nameOf,
  initialDay,
  onClose,
}: {
  contents: readonly VotingContent[];
  nameOf: (code: AwardCode) => string;
  initialDay: IsoDate | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('voting');
  const [first] = contents;
  if (!first) throw new Error('There is no rule to confirm');
  const [article, setArticle] = useState(citationOf(first).article);
  const [where, setWhere] = useState('');
  const [validFrom, setValidFrom] = useState<IsoDate | null>(initialDay);
  const [enteredBy, setEnteredBy] = useEnteredBy();
  const confirm = useMutation(
    orpc.votingRules.amend.mutationOptions({
      onSuccess: () => {
        notifyDone(t('confirmation.done'));
        onClose();
      },
    }),
  );
  const names = contents.flatMap((content) =>
    content.kind === 'award' ? [nameOf(content.rule.awardCode)] : [],
  );
  return (
    <FormModal
      title={t('confirmation.title')}
      submitLabel={t('confirmation.submit')}
      complete={[article, where, enteredBy].every((text) => text.trim() !== '') && validFrom !== null}
      saving={confirm.isPending}
      error={confirm.error}
      onClose={onClose}
      onSubmit={() => {
        if (validFrom === null) return;
        confirm.mutate({
          contents: contents.map((content) =>
            withCitation(content, { article, mark: 'confirmed', source: where }),
          ),
          validFrom,
          reason: t('confirmation.reason'),
          enteredBy,
        });
      }}
    >
      {names.length > 0 && (
        <Text size="sm" fw={600}>
          {names.join(', ')}
        </Text>
      )}
      <div className="law-provision-content">
        <ContentText content={first} />
      </div>
      <TextInput
        label={t('field.article')}
        required
        value={article}
        onChange={(event) => setArticle(event.currentTarget.value)}
      />
      <TextInput
        data-autofocus
        label={t('confirmation.where')}
        placeholder={t('confirmation.whereHint')}
        required
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
      />
      <DateField label={t('field.validFrom')} value={validFrom} onChange={setValidFrom} />
      <TextInput
        label={t('confirmation.by')}
        required
        maxLength={100}
        value={enteredBy}
        onChange={(event) => setEnteredBy(event.currentTarget.value)}
      />
    </FormModal>
  );
}
