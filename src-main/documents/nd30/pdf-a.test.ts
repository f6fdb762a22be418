import { describe, expect, it } from 'vitest';

import { renderCountingMinutes } from '../counting-minutes/render-counting-minutes.ts';
import { renderDecision } from '../decision/render-decision.ts';
import { renderMinutes } from '../minutes/render-minutes.ts';
import { renderScoreSummary } from '../score-summary/render-score-summary.ts';
import { renderSessionPaper } from '../session-papers/render-session-paper.ts';
import { pdfABreaches } from '../testing/pdf-a.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { sampleDecision } from '../testing/sample-decision.ts';
import { sampleCountingMinutes, sampleMinutes } from '../testing/sample-minutes.ts';
import { sampleGroups, sampleKit } from '../testing/sample-papers.ts';
import { sampleScoreSummary } from '../testing/sample-score-summary.ts';

/** One document of every layout: text, tables upright and across, ballots, an appendix of its own pages. */
const documents: Record<string, () => Promise<Uint8Array>> = {
  minutes: async () => (await renderMinutes(sampleMinutes(), resourcesFolder)).pdf,
  'counting minutes': async () => (await renderCountingMinutes(sampleCountingMinutes(), resourcesFolder)).pdf,
  decision: async () => (await renderDecision(sampleDecision(40), resourcesFolder)).pdf,
  ballots: () => renderSessionPaper(sampleKit(sampleGroups(6)), 'pdf', resourcesFolder),
  'score summary': async () => (await renderScoreSummary(sampleScoreSummary(), resourcesFolder)).pdf,
};

describe('the validator of PDF/A', () => {
  it.each(Object.entries(documents))('finds nothing in the %s', async (_name, render) => {
    expect(pdfABreaches(await render())).toEqual([]);
  });

  it('finds what is wrong in a file whose colours say nothing of themselves', async () => {
    const pdf = await documents['decision']!();
    const broken = Buffer.from(pdf).toString('latin1').replace('/OutputIntents', '/OutputInTents');
    expect(pdfABreaches(Buffer.from(broken, 'latin1'))).toContainEqual(
      expect.stringMatching(/^2\.4\.3 : Invalid Color space/),
    );
  });
});
