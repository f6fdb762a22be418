import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { overriddenValues } from '../../../../src-main/domain/certificates/certificate-values.ts';
import {
  blockProblems,
  composeBlocks,
} from '../../../../src-main/domain/certificates/compose-certificate.ts';
import type { FaceMetrics } from '../../../../src-main/domain/certificates/lay-out-block.ts';
import { fittingTemplates } from '../../../../src-main/domain/certificates/template.ts';
import type { CertificateTemplateId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { useFaces } from '../faces.ts';
import { useProblemTexts } from '../problem-text.ts';
import { SheetDrawing } from '../SheetDrawing.tsx';
import type { EntryValues, LoadedTemplate, PrintableEntry } from '../types.ts';
import { useStockImage } from '../use-stock-image.ts';
import { OverrideFields } from './OverrideFields.tsx';

/** One certificate: how it will look, its own texts, and when it was printed. */
export function CertificatePanel({
  entry,
  templates,
  templateId,
}: {
  entry: PrintableEntry;
  templates: readonly LoadedTemplate[];
  templateId: CertificateTemplateId | null;
}) {
  const { t } = useTranslation('certificates');
  const faces = useFaces();
  const values = useQuery(orpc.certificates.values.queryOptions({ input: { entryId: entry.id } }));
  const template =
    templates.find(({ id }) => id === templateId) ?? fittingTemplates(templates, entry)[0] ?? null;
  return (
    <Stack gap="xs">
      <Title order={2}>{t('panel.title', { name: entry.name })}</Title>
      <QueryBoundary query={faces}>
        {(metrics) => (
          <QueryBoundary query={values}>
            {(loaded) =>
              template === null ? (
                <Text size="sm" c="var(--mantine-color-error)">
                  {t('problem.noTemplate')}
                </Text>
              ) : (
                <Certificate entry={entry} template={template} loaded={loaded} faces={metrics} />
              )
            }
          </QueryBoundary>
        )}
      </QueryBoundary>
      <PrintLog entry={entry} />
    </Stack>
  );
}

function Certificate({
  entry,
  template,
  loaded,
  faces,
}: {
  entry: PrintableEntry;
  template: LoadedTemplate;
  loaded: EntryValues;
  faces: FaceMetrics;
}) {
  const { t } = useTranslation('certificates');
  const stockImage = useStockImage(template);
  const problemTexts = useProblemTexts();
  const { subjectKind, values, override } = loaded;
  const composed = useMemo(
    () => composeBlocks(template, overriddenValues(values, override), faces),
    [template, values, override, faces],
  );
  const problems = blockProblems(composed, template, subjectKind, faces);
  const texts = problemTexts({ entryId: entry.id, name: entry.name, templateId: template.id, problems });
  return (
    <>
      <SheetDrawing
        sheet={template}
        composed={composed}
        stockImage={stockImage}
        label={t('panel.preview', { name: entry.name })}
        pixels={null}
      />
      <Text size="xs" c="dimmed">
        {template.name}
      </Text>
      {texts.length > 0 && (
        <div role="status">
          <Text size="sm" fw={600}>
            {t('panel.problems')}
          </Text>
          {texts.map((text) => (
            <Text key={text} size="sm" c="var(--mantine-color-error)">
              {text}
            </Text>
          ))}
        </div>
      )}
      <OverrideFields entry={entry} loaded={loaded} template={template} />
    </>
  );
}

function PrintLog({ entry }: { entry: PrintableEntry }) {
  const { t } = useTranslation('certificates');
  const prints = useQuery(orpc.certificates.prints.queryOptions({ input: { entryId: entry.id } }));
  return (
    <section aria-label={t('panel.log')}>
      <Text size="sm" fw={600}>
        {t('panel.log')}
      </Text>
      <QueryBoundary query={prints}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('panel.neverPrinted')}
            </Text>
          ) : (
            <ul className="certificate-log">
              {list.map(({ id, at, printer, reason, templateName }) => (
                <li key={id}>
                  {t('panel.logLine', { at: formatMoment(at), printer, template: templateName })}
                  {reason !== '' && (
                    <Text size="xs" c="dimmed">
                      {t('panel.logReason', { reason })}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </section>
  );
}
