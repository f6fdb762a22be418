import './eligibility.css';

import { Group, Text } from '@mantine/core';
import { IconCheck, IconChevronRight, IconHelp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Outcome } from '../../../src-main/domain/law/finding.ts';
import type { FactUsed, Finding } from '../../../src-main/domain/law/finding.ts';
import { MarkBadge } from './MarkBadge.tsx';

/**
 * Conditions with what was found, their parts below them. Each opens and closes with Enter or Space; what is met is closed at
 * first.
 *
 * @param citedAbove the article that stands above the list already
 */
export function FindingTree({
  findings,
  label,
  citedAbove,
}: {
  findings: readonly Finding[];
  label: string;
  citedAbove: string;
}) {
  return (
    <ul className="finding-list" aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.requirement} ${finding.sentence}`}>
          <FindingItem finding={finding} citedAbove={citedAbove} />
        </li>
      ))}
    </ul>
  );
}

function FindingItem({ finding, citedAbove }: { finding: Finding; citedAbove: string }) {
  const { t } = useTranslation('eligibility');
  const { outcome, requirement, sentence, facts, article, mark, parts } = finding;
  const cited = `${article} ${mark}`;
  const hasMore = facts.length > 0 || parts.length > 0;
  const head = (
    <span className="finding-head">
      {hasMore && <IconChevronRight size={14} className="finding-chevron" aria-hidden />}
      <OutcomeIcon outcome={outcome} />
      <span>
        <span className={`finding-outcome finding-${outcome}`}>{t(`outcome.${outcome}`)}</span>
        {' · '}
        <b>{requirement}</b>
        {sentence !== '' && <span className="finding-sentence">{sentence}</span>}
      </span>
    </span>
  );
  const source = cited !== citedAbove && article !== '' && (
    <Group gap={6} className="finding-source">
      <Text size="xs" c="dimmed">
        {article}
      </Text>
      <MarkBadge mark={mark} />
    </Group>
  );
  if (!hasMore) {
    return (
      <div className="finding finding-plain">
        {head}
        {source}
      </div>
    );
  }
  return (
    <details className="finding" open={outcome !== Outcome.met}>
      <summary>{head}</summary>
      {source}
      {facts.length > 0 && <Facts facts={facts} />}
      {parts.length > 0 && <FindingTree findings={parts} label={requirement} citedAbove={cited} />}
    </details>
  );
}

const outcomeIcons = { met: IconCheck, not_met: IconX, missing: IconHelp } as const;

function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  const Icon = outcomeIcons[outcome];
  return <Icon size={16} stroke={2.2} className={`finding-icon finding-${outcome}`} aria-hidden />;
}

function Facts({ facts }: { facts: readonly FactUsed[] }) {
  const { t } = useTranslation('eligibility');
  return (
    <ul className="finding-facts" aria-label={t('facts')}>
      {[...new Map(facts.map((fact) => [fact.text, fact])).values()].map(({ text, supports }) => {
        const support = supports === null ? 'open' : supports ? 'yes' : 'no';
        const Icon = outcomeIcons[supports === null ? 'missing' : supports ? 'met' : 'not_met'];
        return (
          <li key={text}>
            <Icon size={13} role="img" aria-label={t(`supports.${support}`)} />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
