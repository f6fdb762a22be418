import { X509Certificate } from 'node:crypto';

import { BitString } from 'asn1js';
import {
  BasicConstraints,
  Certificate,
  getCrypto,
  id_AuthorityInfoAccess,
  id_AuthorityKeyIdentifier,
  id_BasicConstraints,
  id_CertificatePolicies,
  id_CRLDistributionPoints,
  id_ExtKeyUsage,
  id_IssuerAltName,
  id_KeyUsage,
  id_NameConstraints,
  id_PolicyConstraints,
  id_QCStatements,
  id_SubjectAltName,
  id_SubjectKeyIdentifier,
} from 'pkijs';

import type { Instant } from '../../domain/kernel/dates.ts';
import type { SignatureFinding } from '../../domain/signing/signature-report.ts';
import { isStrongKey } from '../certificate.ts';
import type { ReadCertificate } from '../certificate.ts';

/** A way from a certificate to the last issuer that was found, and what is wrong with it. */
export type CertificateChain = {
  /** From the certificate upwards. */
  readonly certificates: readonly ReadCertificate[];
  /** It ends at a root that the office installed. */
  readonly anchored: boolean;
  readonly findings: readonly SignatureFinding[];
};

/** No authority of a country has more levels. */
const LONGEST_CHAIN = 8;

/** Ways that are tried: cross-certified authorities have a few, made-up files could have endless ones. */
const MOST_CHAINS = 64;

type Link = { readonly read: ReadCertificate; readonly parsed: Certificate; readonly node: X509Certificate };

/**
 * Looks for a way from a certificate to a root that the office installed. Issuers come from the signature itself and from
 * what the office installed; only self-signed certificates of the office are roots.
 *
 * @param at the moment at which every certificate must hold
 */
export function buildChain(
  certificate: ReadCertificate,
  sources: { readonly enclosed: readonly ReadCertificate[]; readonly installed: readonly ReadCertificate[] },
  at: Instant,
): CertificateChain {
  const installed = sources.installed.map(linkOf);
  const candidates = [...installed, ...sources.enclosed.map(linkOf)];
  const roots = installed.filter(isSelfSigned);
  const ways: CertificateChain[] = [];

  function follow(chain: readonly Link[]): void {
    const top = chain.at(-1);
    if (top === undefined || ways.length >= MOST_CHAINS) return;
    if (roots.some((root) => sameBytes(root, top))) {
      ways.push(finished(chain, true, [], at));
      return;
    }
    if (isSelfSigned(top)) {
      ways.push(finished(chain, false, [endFinding(chain, top, roots)], at));
      return;
    }
    const named = candidates.filter(
      (one) => isNamedIssuer(one, top) && !chain.some((link) => sameBytes(link, one)),
    );
    const issuers = named.filter((one) => hasSigned(one, top));
    if (issuers.length === 0 || chain.length >= LONGEST_CHAIN) {
      const missing = roots.length === 0 ? 'no_trust_roots' : 'issuer_missing';
      const code = named.length > 0 ? 'chain_wrong' : missing;
      ways.push(finished(chain, false, [{ code, detail: top.read.signer.issuer }], at));
      return;
    }
    for (const issuer of issuers) follow([...chain, issuer]);
  }

  follow([linkOf(certificate)]);
  const [first] = ways.toSorted(
    (a, b) => Number(b.anchored) - Number(a.anchored) || a.findings.length - b.findings.length,
  );
  return first ?? { certificates: [certificate], anchored: false, findings: [] };
}

function endFinding(chain: readonly Link[], top: Link, roots: readonly Link[]): SignatureFinding {
  const detail = top.read.signer.commonName;
  if (chain.length === 1) return { code: 'self_signed', detail };
  return { code: roots.length === 0 ? 'no_trust_roots' : 'root_not_trusted', detail };
}

function finished(
  links: readonly Link[],
  anchored: boolean,
  ends: readonly SignatureFinding[],
  at: Instant,
): CertificateChain {
  const findings = [...ends];
  for (const [index, link] of links.entries()) {
    if (index === 0) continue;
    const { signer } = link.read;
    const detail = signer.commonName;
    if (at < signer.validFrom || at > signer.validTo) findings.push({ code: 'issuer_not_valid', detail });
    const { isAuthority, mayIssue, longestPath } = authorityOf(link.parsed);
    if (!isAuthority || !mayIssue) findings.push({ code: 'issuer_not_authority', detail });
    // Issuers between this one and the signer's certificate.
    if (longestPath !== null && index - 1 > longestPath) findings.push({ code: 'path_too_long', detail });
    if (!isStrongKey(link.read.publicKey)) findings.push({ code: 'issuer_weak', detail });
  }
  for (const link of links) {
    const { commonName } = link.read.signer;
    for (const oid of unknownConditions(link.parsed)) {
      findings.push({ code: 'condition_unknown', detail: `${commonName} (${oid})` });
    }
    // What a root says of itself proves nothing, so that the digest of its own signature doesn't matter.
    if (isSelfSigned(link)) continue;
    if (isWeakDigest(link.parsed)) findings.push({ code: 'issuer_weak', detail: commonName });
  }
  return { certificates: links.map(({ read }) => read), anchored, findings };
}

function linkOf(read: ReadCertificate): Link {
  return { read, parsed: Certificate.fromBER(read.der), node: new X509Certificate(read.der) };
}

function sameBytes(a: Link, b: Link): boolean {
  return Buffer.from(a.read.der).equals(b.read.der);
}

function isNamedIssuer(issuer: Link, subject: Link): boolean {
  return Buffer.from(issuer.parsed.subject.toSchema().toBER()).equals(
    Buffer.from(subject.parsed.issuer.toSchema().toBER()),
  );
}

function hasSigned(issuer: Link, subject: Link): boolean {
  try {
    return subject.node.verify(issuer.read.publicKey);
  } catch {
    // The runtime throws for a key that can't have made such a signature: then it hasn't.
    return false;
  }
}

/** Whether a certificate vouches for itself, as roots do. */
export function isSelfSignedCertificate(certificate: ReadCertificate): boolean {
  return isSelfSigned(linkOf(certificate));
}

function isSelfSigned(link: Link): boolean {
  return isNamedIssuer(link, link) && hasSigned(link, link);
}

/** What authorities mark as critical and is heeded here, or says nothing about who signed. */
const knownExtensions: ReadonlySet<string> = new Set([
  id_SubjectKeyIdentifier,
  id_KeyUsage,
  id_SubjectAltName,
  id_IssuerAltName,
  id_BasicConstraints,
  id_CRLDistributionPoints,
  id_CertificatePolicies,
  id_AuthorityKeyIdentifier,
  id_PolicyConstraints,
  id_ExtKeyUsage,
  id_AuthorityInfoAccess,
  id_QCStatements,
]);

/**
 * Conditions of a certificate that aren't checked here: it mustn't be used without heeding them (RFC 5280, 4.2). Which names
 * an authority may vouch for is one of them, whether it is marked as critical or not.
 */
function unknownConditions({ extensions = [] }: Certificate): readonly string[] {
  return extensions
    .filter(
      ({ extnID, critical }) => extnID === id_NameConstraints || (critical && !knownExtensions.has(extnID)),
    )
    .map(({ extnID }) => extnID);
}

function isWeakDigest(certificate: Certificate): boolean {
  const digest = getCrypto(true).getHashAlgorithm(certificate.signatureAlgorithm);
  return digest === 'SHA-1' || digest === '';
}

function authorityOf(certificate: Certificate): {
  readonly isAuthority: boolean;
  readonly mayIssue: boolean;
  readonly longestPath: number | null;
} {
  const valueOf = (oid: string): unknown =>
    certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
  const constraints = valueOf(id_BasicConstraints);
  const usage = valueOf(id_KeyUsage);
  const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : null;
  const path = constraints instanceof BasicConstraints ? constraints.pathLenConstraint : undefined;
  return {
    isAuthority: constraints instanceof BasicConstraints && constraints.cA,
    // keyCertSign; a certificate that doesn't restrict its use may issue.
    mayIssue: bits === null || (bits & 0x04) !== 0,
    longestPath: typeof path === 'number' ? path : null,
  };
}
