import forge from 'node-forge';

/** Dates, uses and names of a certificate that tests make for themselves. */
export interface TestCertificateOptions {
  readonly passphrase: string;
  readonly commonName?: string;
  readonly organisation?: string;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  /** `key_encipherment` makes one that isn't for signing. */
  readonly keyUsage?: 'signing' | 'key_encipherment';
  /** Bits of the signer's RSA key. */
  readonly bits?: number;
}

export interface TestCertificate {
  readonly pkcs12: Uint8Array;
  readonly passphrase: string;
  readonly certificatePem: string;
  readonly authorityPem: string;
  readonly privateKeyPem: string;
}

/**
 * Makes an authority and a signer under it and packs the signer as PKCS#12 (AES-256, with the authority's certificate).
 * For tests only: the program never makes certificates.
 */
export function makeCertificate(options: TestCertificateOptions): TestCertificate {
  const validFrom = options.validFrom ?? new Date('2026-01-01T00:00:00Z');
  const validTo = options.validTo ?? new Date('2029-01-01T00:00:00Z');
  const authorityKeys = forge.pki.rsa.generateKeyPair({ bits: 2048 });
  const signerKeys = forge.pki.rsa.generateKeyPair({ bits: options.bits ?? 2048 });

  const authority = startCertificate({ commonName: 'CA thử nghiệm', organisation: 'Sổ Vàng' }, '0a01');
  authority.publicKey = authorityKeys.publicKey;
  authority.validity = {
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2040-01-01T00:00:00Z'),
  };
  authority.setIssuer(authority.subject.attributes);
  authority.setExtensions([
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ]);
  authority.sign(authorityKeys.privateKey, forge.md.sha256.create());

  const signer = startCertificate(
    {
      commonName: options.commonName ?? 'Nguyễn Thị Thử',
      organisation: options.organisation ?? 'Hội đồng Thi đua - Khen thưởng tỉnh',
    },
    `0b${forge.util.bytesToHex(forge.random.getBytesSync(8))}`,
  );
  signer.publicKey = signerKeys.publicKey;
  signer.validity = { notBefore: validFrom, notAfter: validTo };
  signer.setIssuer(authority.subject.attributes);
  signer.setExtensions([
    { name: 'basicConstraints', cA: false },
    options.keyUsage === 'key_encipherment'
      ? { name: 'keyUsage', keyEncipherment: true, critical: true }
      : { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  signer.sign(authorityKeys.privateKey, forge.md.sha256.create());

  // The authority stands first on purpose: readers have to look for the certificate that belongs to the key.
  const packed = forge.pkcs12.toPkcs12Asn1(signerKeys.privateKey, [authority, signer], options.passphrase, {
    algorithm: 'aes256',
    generateLocalKeyId: false,
  });
  return {
    pkcs12: new Uint8Array(Buffer.from(forge.asn1.toDer(packed).getBytes(), 'binary')),
    passphrase: options.passphrase,
    certificatePem: forge.pki.certificateToPem(signer),
    authorityPem: forge.pki.certificateToPem(authority),
    privateKeyPem: forge.pki.privateKeyToPem(signerKeys.privateKey),
  };
}

function startCertificate(
  name: { readonly commonName: string; readonly organisation: string },
  serialNumber: string,
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.serialNumber = serialNumber;
  certificate.setSubject([
    {
      name: 'commonName',
      value: name.commonName,
      valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
    },
    {
      name: 'organizationName',
      value: name.organisation,
      valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
    },
    { name: 'countryName', value: 'VN' },
  ]);
  return certificate;
}
