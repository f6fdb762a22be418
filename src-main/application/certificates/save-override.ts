import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CertificateOverride, ValueField } from '../../domain/certificates/template.ts';
import type { RegisterEntryId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { CertificatePorts } from './certificate-source.ts';
import { registeredValues } from './certificate-source.ts';

/**
 * Keeps what one recipient's certificate says otherwise than the register, such as the line breaks of the achievement. The
 * register stays as it is; a value that is the register's own is not kept.
 */
export function saveOverride(
  ports: CommandPorts & CertificatePorts,
  { entryId, override }: { entryId: RegisterEntryId; override: CertificateOverride },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_certificate_override', entryId, (repositories) => {
    const entry = repositories.register.find(entryId);
    if (!entry) return refuse('not_found');
    const { values } = registeredValues({ awards: ports.awards, repositories }, entry);
    const kept = Object.fromEntries(
      Object.entries(override).filter(([field, value]) => value !== values[field as ValueField]),
    );
    repositories.certificates.saveOverride(entryId, kept);
    return ok({
      value: {},
      payload: { entryId, fields: Object.keys(kept) },
      changed: [{ topic: 'certificates', id: entryId }],
    });
  });
}
