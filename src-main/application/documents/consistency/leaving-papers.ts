import type { LeavingPaper } from '../../../contract/consistency.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { renderMinutesNow } from '../minutes/draft-minutes.ts';
import { minutesSource } from '../minutes/write-minutes.ts';
import type { WriteMinutesPorts } from '../minutes/write-minutes.ts';
import {
  decisionDifferences,
  differencesIn,
  documentDifferences,
  draftDifferences,
  listDifferences,
} from './differences.ts';
import type { Differences } from './differences.ts';
import { GO_ON, hold } from './hold.ts';
import type { HoldPorts } from './hold.ts';

type LeavingPorts = HoldPorts & WriteMinutesPorts;

/** Refused with `documents_differ` while the paper says something that the votes don't, and no officer decided to go on. */
export async function holdLeaving(
  ports: LeavingPorts,
  leaving: LeavingPaper,
): Promise<Result<Record<string, never>, Refusal>> {
  const held = hold(ports, await openDifferences(ports, leaving));
  return held.ok ? ok({}) : held;
}

/** Writes down that an officer saw these differences and goes on with them, and why. */
export async function goOnWithDifferences(
  ports: LeavingPorts & CommandPorts,
  { leaving, fingerprint, reason }: { leaving: LeavingPaper; fingerprint: string; reason: string },
): Promise<Result<Record<string, never>, Refusal>> {
  const differences = await openDifferences(ports, leaving);
  if (!differences.ok) return differences;
  const { documents } = differences.value;
  if (documents.length === 0 || differences.value.fingerprint !== fingerprint)
    return refuse('differences_changed');
  const kinds = Map.groupBy(
    documents.flatMap(({ findings }) => findings),
    ({ kind }) => kind,
  );
  return command(ports, GO_ON, 'id' in leaving ? leaving.id : leaving.meetingId, () =>
    ok({
      value: {},
      payload: {
        paper: leaving.kind,
        reason,
        fingerprint,
        documents: documents.map(({ id, title }) => ({ id, title })),
        differences: Object.fromEntries([...kinds].map(([kind, found]) => [kind, found.length])),
      },
      changed: [],
    }),
  );
}

/** What a paper that is about to be printed, issued, signed or handed over says otherwise than the votes. */
export async function openDifferences(
  ports: LeavingPorts,
  leaving: LeavingPaper,
): Promise<Result<Differences, Refusal>> {
  const { documents, drafts } = ports.repositories;
  switch (leaving.kind) {
    case 'document': {
      const document = documents.find(leaving.id);
      return document ? documentDifferences(ports, document) : refuse('not_found');
    }
    case 'draft': {
      const draft = drafts.find(leaving.id);
      return draft ? draftDifferences(ports, draft) : refuse('not_found');
    }
    case 'decision':
      return ok(await decisionDifferences(ports, leaving.id));
    case 'minutes': {
      const { meetingId, of: kind } = leaving;
      const rendered = await renderMinutesNow(ports, { meetingId, kind, part: 'docx' });
      if (!rendered.ok) return rendered;
      const { meeting, bytes } = rendered.value;
      return differencesIn(ports, meeting, [minutesSource(meeting, kind, bytes)]);
    }
    case 'ballots':
      return listDifferences(ports, leaving.meetingId);
    default:
      return assertNever(leaving);
  }
}
