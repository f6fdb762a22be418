import { Badge, Group, Text, Title } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { awardNameOn } from '../../../src-main/domain/awards/award.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { ProvisionInForce, ProvisionKind } from '../../../src-main/domain/law/instrument.ts';
import { orpc } from '../../api/page-connection.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { AmendRule } from './AmendRule.tsx';
import { ConfirmRule } from './ConfirmRule.tsx';
import type { AwardEntry, AwardRulesAnswer } from './law-types.ts';
import { ProvisionRow } from './ProvisionRow.tsx';
import { VotingRuleText } from './VotingRuleText.tsx';

const sections = [
  'authority',
  'conditions',
  'cap',
  'gap',
  'exclusion',
  'dossier',
  'deadline',
  'publication',
  'prize',
  'principle',
] as const satisfies readonly ProvisionKind[];

/** What must be there; its absence is said. */
const expected = {
  authority: 'noAuthority',
  conditions: 'noConditions',
  dossier: 'noDossier',
  prize: 'noPrize',
} as const;

type Doing = { readonly what: 'amend' | 'confirm'; readonly provision: ProvisionInForce } | null;

/** Everything about one title or form on a day, each rule with its article, how far it can be trusted, and its source. */
export function AwardRules({
  award,
  awards,
  date,
  dateField,
}: {
  award: AwardEntry;
  awards: readonly AwardEntry[];
  date: IsoDate | null;
  dateField: ReactNode;
}) {
  const { t } = useTranslation('law');
  const rules = useQuery(
    orpc.law.award.queryOptions({
      input: date === null ? skipToken : { code: award.code, date },
      placeholderData: keepPreviousData,
    }),
  );
  const [doing, setDoing] = useState<Doing>(null);
  const nameOf = useMemo(() => {
    const byCode = new Map(awards.map((entry) => [entry.code, entry]));
    return (code: string) => {
      const entry = byCode.get(code);
      return entry && date ? awardNameOn(entry, date) : (entry?.name ?? '');
    };
  }, [awards, date]);
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div style={{ flex: '1 1 20rem' }}>
          <Title order={2}>{nameOf(award.code)}</Title>
          <Group gap={6} mt={4}>
            <Badge variant="light">{t(`kind.${award.kind}`)}</Badge>
            <Badge variant="light" color="gray">
              {t(`level.${award.level}`)}
            </Badge>
            {award.subjectKinds.map((kind) => (
              <Badge key={kind} variant="outline" color="gray">
                {t(`subject.${kind}`, { ns: 'common' })}
              </Badge>
            ))}
          </Group>
          <Group gap={6} mt={4}>
            <Text size="xs" c="dimmed">
              {t('laidDown', { article: award.article })}
            </Text>
            <MarkBadge mark={award.mark} />
          </Group>
        </div>
        {dateField}
      </Group>
      {date !== null && (
        <QueryBoundary query={rules}>
          {(answer) => <Sections answer={answer} nameOf={nameOf} onDo={setDoing} />}
        </QueryBoundary>
      )}
      {doing?.what === 'amend' && (
        <AmendRule provision={doing.provision} nameOf={nameOf} onClose={() => setDoing(null)} />
      )}
      {doing?.what === 'confirm' && (
        <ConfirmRule provision={doing.provision} nameOf={nameOf} onClose={() => setDoing(null)} />
      )}
    </>
  );
}

function Sections({
  answer,
  nameOf,
  onDo,
}: {
  answer: AwardRulesAnswer;
  nameOf: (code: string) => string;
  onDo: (doing: Doing) => void;
}) {
  const { t } = useTranslation('law');
  const row = (provision: ProvisionInForce, subjects: AwardRulesAnswer['award']['subjectKinds']) => (
    <ProvisionRow
      key={provision.key}
      provision={provision}
      subjects={subjects.length === answer.award.subjectKinds.length ? [] : subjects}
      prizes={answer.prizes}
      nameOf={nameOf}
      onAmend={() => onDo({ what: 'amend', provision })}
      onConfirm={() => onDo({ what: 'confirm', provision })}
    />
  );
  const counting = answer.provisions.filter(({ countsFor }) => countsFor.length > 0);
  const others = answer.provisions.filter(({ countsFor }) => countsFor.length === 0);
  const salary = answer.general.filter(({ kind }) => kind === 'base_salary');
  const principles = answer.general.filter(({ kind }) => kind !== 'base_salary');
  return (
    <>
      {sections.map((kind) => {
        const own = counting.filter(({ provision }) => provision.kind === kind);
        if (own.length === 0 && !(kind in expected)) return null;
        return (
          <div key={kind} className="law-section">
            <Title order={3}>{t(`section.${kind}`)}</Title>
            {own.map(({ provision, countsFor }) => row(provision, countsFor))}
            {own.length === 0 && (
              <Text size="sm" c="dimmed">
                {t(expected[kind as keyof typeof expected])}
              </Text>
            )}
            {kind === 'authority' && answer.votingRule && (
              <VotingRuleText awardCode={answer.award.code} rule={answer.votingRule} />
            )}
            {kind === 'prize' && own.length > 0 && salary.map((provision) => row(provision, []))}
          </div>
        );
      })}
      {others.length > 0 && (
        <details className="law-section law-details">
          <summary>{t('notPrevailing', { count: others.length })}</summary>
          {others.map(({ provision }) => row(provision, []))}
        </details>
      )}
      <details className="law-section law-details">
        <summary>{t('general', { count: principles.length })}</summary>
        {principles.map((provision) => row(provision, []))}
      </details>
    </>
  );
}
