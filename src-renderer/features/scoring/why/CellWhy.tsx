import { List, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import { explainCell } from '../../../../src-main/domain/scoring/formulas/explain-cell.ts';
import type { CellExplanation } from '../../../../src-main/domain/scoring/formulas/explain-cell.ts';
import { formulaInWords } from '../../../ui/formula/formula-words.ts';
import { useSaidText } from '../edits/use-said-text.ts';
import { cellName } from '../sheet/differences.ts';
import type { CellPlace } from '../sheet/differences.ts';
import { previousLayer } from '../sheet/sheet-lines.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { stepSentence } from './step-words.ts';
import { WhyLine } from './WhyLine.tsx';

/** Why a cell has its points: the figures, the formula in words, and each step from one to the other. */
export function CellWhy({ view, place }: { view: SheetView; place: CellPlace }) {
  const { t } = useTranslation('scoring');
  const { t: tFormula } = useTranslation('formula');
  const saidText = useSaidText();
  const { sheet, entries } = view;
  const explanation = useMemo(
    () =>
      explainCell(
        sheet.scheme,
        sheet.units.map(({ id }) => id),
        entries,
        sheet.exemptions,
        place,
      ),
    [sheet, entries, place],
  );
  if (!explanation) return null;
  const { criterion, result, measure } = explanation;
  return (
    <Stack gap={6}>
      <Text size="xl" fw={700}>
        {result.points === null
          ? t(result.origin === 'exempt' ? 'why.exemption' : 'why.noPoints')
          : t('why.points', { points: formatPoints(result.points), maximum: formatPoints(result.maximum) })}
      </Text>
      <Text size="sm">{t(`why.origin.${result.origin}`)}</Text>
      <Earlier view={view} place={place} />
      <WhyLine label={t('why.figures')}>
        {measure === null ? t('why.noFigures') : saidText({ value: null, measure })}
      </WhyLine>
      <WhyLine label={t('why.formulaTitle')}>
        {formulaInWords(tFormula, criterion).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        {criterion.formulaText !== '' && (
          <Text size="xs" c="dimmed">
            {t('why.formulaText', { text: criterion.formulaText })}
          </Text>
        )}
      </WhyLine>
      <Steps view={view} explanation={explanation} />
      <Exemption view={view} explanation={explanation} place={place} />
    </Stack>
  );
}

/** What counted before the layer, so that a difference is seen beside its reason. */
function Earlier({ view, place }: { view: SheetView; place: CellPlace }) {
  const { t } = useTranslation('scoring');
  const layer = previousLayer(view.layer);
  const points = view.earlier.get(place.unitId)?.cells.get(place.criterionCode)?.points ?? null;
  if (layer === null || points === null) return null;
  return (
    <Text size="sm">{t('why.earlier', { layer: t(`layers.${layer}`), points: formatPoints(points) })}</Text>
  );
}

function Steps({
  view,
  explanation: { formula, result, given },
}: {
  view: SheetView;
  explanation: CellExplanation;
}) {
  const { t } = useTranslation('scoring');
  if (formula === null || formula.kind === 'by_hand') return null;
  const nameOf = (unitId: string) => view.units.get(unitId)?.name ?? unitId;
  if (formula.kind === 'missing') {
    return (
      <WhyLine label={t('why.steps')}>
        {t('why.missing', { fields: formula.fields.map((name) => t(`figure.${name}`)).join(', ') })}
      </WhyLine>
    );
  }
  return (
    <WhyLine label={t('why.steps')}>
      <List type="ordered" size="sm" spacing={2}>
        {formula.steps.map((step) => {
          const { key, values } = stepSentence(step, nameOf);
          const sentence = t(`why.step.${key}`, values);
          return <List.Item key={sentence}>{sentence}</List.Item>;
        })}
        {formula.kind === 'problem' && <List.Item>{t(`why.problem.${formula.problem}`)}</List.Item>}
        {given !== null && (
          <List.Item>
            {result.computed === null
              ? t('why.given', { given: formatPoints(given) })
              : t('why.givenOver', {
                  given: formatPoints(given),
                  computed: formatPoints(result.computed),
                })}
          </List.Item>
        )}
      </List>
    </WhyLine>
  );
}

function Exemption({
  view,
  explanation: { exemption },
  place,
}: {
  view: SheetView;
  explanation: CellExplanation;
  place: CellPlace;
}) {
  const { t } = useTranslation('scoring');
  if (exemption === null) return null;
  const reason = view.sheet.exemptions.find((one) => cellName(one) === cellName(place))?.reason ?? '';
  switch (exemption.kind) {
    case 'not_counted':
      return <WhyLine label={t('why.exemption')}>{t('why.exempt.not_counted', { reason })}</WhyLine>;
    case 'average':
      return (
        <WhyLine label={t('why.exemption')}>
          {t('why.exempt.average', {
            reason,
            points: exemption.of.map(({ points }) => formatPoints(points)).join('; '),
          })}
        </WhyLine>
      );
    case 'raised':
      return (
        <WhyLine label={t('why.exemption')}>
          {t('why.exempt.raised', {
            from: formatPoints(exemption.from),
            to: formatPoints(exemption.to),
            codes: exemption.exempt.join(', '),
          })}
        </WhyLine>
      );
    default:
      return assertNever(exemption);
  }
}
