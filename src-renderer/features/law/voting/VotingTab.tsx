import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { awardNameOn } from '../../../../src-main/domain/awards/award.ts';
import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { motionRule, ruleSetOn } from '../../../../src-main/domain/voting/rule.ts';
import type { VotingContent, VotingRuleSet } from '../../../../src-main/domain/voting/rule.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { today } from '../../../ui/today.ts';
import { CitedRule } from '../CitedRule.tsx';
import type { AwardEntry } from '../law-types.ts';
import { AmendVoting } from './AmendVoting.tsx';
import { ConfirmVoting } from './ConfirmVoting.tsx';
import { ContentText } from './ContentText.tsx';
import { citationOf, forAward, rulesAlike } from './voting-draft.ts';
import { VotingHistory } from './VotingHistory.tsx';

/** A rule that is being added, changed or confirmed: the same for several awards where they are voted on alike. */
type Doing = { readonly what: 'add' | 'amend' | 'confirm'; readonly contents: readonly VotingContent[] };

/** How the council meets and votes on a day: quorum, regulation, and the share for each award; all of it can be changed. */
export function VotingTab({ awards }: { awards: readonly AwardEntry[] }) {
  const { t } = useTranslation('voting');
  const [date, setDate] = useState<IsoDate | null>(() => today());
  const sets = useQuery(orpc.votingRules.sets.queryOptions());
  const [doing, setDoing] = useState<Doing | null>(null);
  const nameOf = useMemo(() => {
    const byCode = new Map(awards.map((award) => [award.code, award]));
    return (code: AwardCode) => {
      const award = byCode.get(code);
      return award ? awardNameOn(award, date ?? today()) : code;
    };
  }, [awards, date]);
  const close = () => setDoing(null);
  return (
    <div className="law-table-scroller" role="region" aria-label={t('title')} tabIndex={0}>
      <DateField label={t('onDate')} value={date} onChange={setDate} />
      {date !== null && (
        <QueryBoundary query={sets}>
          {(all) => <RulesOn sets={all} date={date} awards={awards} nameOf={nameOf} onDo={setDoing} />}
        </QueryBoundary>
      )}
      <VotingHistory nameOf={nameOf} />
      {(doing?.what === 'amend' || doing?.what === 'add') && (
        <AmendVoting
          contents={doing.contents}
          isNew={doing.what === 'add'}
          nameOf={nameOf}
          initialDay={date}
          onClose={close}
        />
      )}
      {doing?.what === 'confirm' && (
        <ConfirmVoting contents={doing.contents} nameOf={nameOf} initialDay={date} onClose={close} />
      )}
    </div>
  );
}

function RulesOn({
  sets,
  date,
  awards,
  nameOf,
  onDo,
}: {
  sets: readonly VotingRuleSet[];
  date: IsoDate;
  awards: readonly AwardEntry[];
  nameOf: (code: AwardCode) => string;
  onDo: (doing: Doing) => void;
}) {
  const { t } = useTranslation('voting');
  const found = ruleSetOn(sets, date);
  if (!found.ok) return <Text py="md">{t('noRules')}</Text>;
  const set = found.value;
  const ruled = new Set(set.rules.map(({ awardCode }) => awardCode));
  const unruled = awards.filter(({ code }) => !ruled.has(code));
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        {t('since', { date: formatDate(set.validFrom) })}
      </Text>
      <Section title={t('section.quorum')}>
        <Rule contents={[{ kind: 'quorum', quorum: set.quorum }]} what={t('section.quorum')} onDo={onDo} />
      </Section>
      <Section title={t('section.regulation')}>
        <Rule
          contents={[{ kind: 'regulation', regulation: set.regulation }]}
          what={t('section.regulation')}
          onDo={onDo}
        />
      </Section>
      <Section title={t('section.awards')}>
        {rulesAlike(set.rules).map(({ rule, codes }) => {
          const names = codes.map(nameOf).join(', ');
          const contents = codes.map((code) => forAward({ kind: 'award', rule }, code));
          return <Rule key={names} heading={names} contents={contents} what={names} onDo={onDo} />;
        })}
        {unruled.length > 0 && (
          <div className="law-provision">
            <details className="law-provision-content law-details">
              <summary>{t('unruled', { count: unruled.length })}</summary>
              {unruled.map(({ code }) => nameOf(code)).join(', ')}
            </details>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => onDo({ what: 'add', contents: unruled.map(({ code }) => newRule(set, code)) })}
            >
              {t('addRule')}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}

/** What a rule for an award begins with: that of the council's other votes, which somebody has to confirm. */
function newRule(set: VotingRuleSet, awardCode: AwardCode): VotingContent {
  const { ballotRequired, secret, threshold, base, writtenOpinionsCount, article, source } = motionRule(set);
  const rule = { ballotRequired, secret, threshold, base, writtenOpinionsCount, article, source };
  return { kind: 'award', rule: { awardCode, ...rule, mark: 'unconfirmed' } };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="law-section">
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </div>
  );
}

function Rule({
  heading,
  contents,
  what,
  onDo,
}: {
  heading?: string;
  contents: readonly VotingContent[];
  what: string;
  onDo: (doing: Doing) => void;
}) {
  const [content] = contents;
  if (!content) return null;
  const cited = citationOf(content);
  return (
    <CitedRule
      cited={cited}
      actions={{
        what,
        isConfirmed: cited.mark === 'confirmed',
        onAmend: () => onDo({ what: 'amend', contents }),
        onConfirm: () => onDo({ what: 'confirm', contents }),
      }}
    >
      {heading !== undefined && <b>{heading}</b>}
      <ContentText content={content} />
    </CitedRule>
  );
}
