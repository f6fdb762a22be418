import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { storedSigning } from '../../../contract/signing.contract.ts';
import type { SigningChoices, StoredSigning } from '../../../contract/signing.contract.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { SignatureFindingCode } from '../../../domain/signing/signature-report.ts';
import type { SignatureReport } from '../../../domain/signing/signature-report.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';

/** How the office signs, as it was set. */
export function readSigning({ settings }: Pick<Repositories, 'settings'>): StoredSigning {
  return storedSigning.parse(settings.get('signing') ?? {});
}

/** The signing service of this computer, once an officer has confirmed its certificate. */
export function confirmedService(
  repositories: Pick<Repositories, 'settings'>,
): Result<{ address: string; certificate: string }, Refusal> {
  const { enabled, address, certificate } = readSigning(repositories).service;
  if (!enabled) return refuse('service_off');
  return certificate === null ? refuse('service_unconfirmed') : ok({ address, certificate });
}

/** Stores how the office signs; its pictures stay as they are. */
export function saveSigning(
  ports: CommandPorts,
  choices: SigningChoices,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_signing', 'signing', ({ settings }) => {
    settings.set('signing', { ...readSigning({ settings }), ...choices });
    return ok({ value: {}, payload: choices, changed: [{ topic: 'documents', id: null }] });
  });
}

/** Whether nobody can be trusted because no root is installed, and the office wants such signatures refused. */
export function lacksTrustRoot(
  repositories: Pick<Repositories, 'settings'>,
  { signatures }: SignatureReport,
): boolean {
  return (
    readSigning(repositories).refusesWithoutRoot &&
    signatures.some(({ findings }) => findings.some(({ code }) => code === SignatureFindingCode.noTrustRoots))
  );
}
