import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDF } from '@libpdf/core';
import { fromBER } from 'asn1js';
import { Attribute, Certificate, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs';

/** What a certificate of a test may do and how it is made. */
export type TestKeyOptions = {
  /** As `openssl req -newkey` takes them. */
  readonly key?: readonly string[];
  readonly issuer?: string;
  /** Lines of an extension section. */
  readonly extensions?: readonly string[];
  readonly days?: number;
  /** The digest of the issuer's signature. */
  readonly digest?: string;
};

const forSigning = ['basicConstraints=CA:false', 'keyUsage=critical,digitalSignature,nonRepudiation'];
const forIssuing = ['basicConstraints=critical,CA:true', 'keyUsage=critical,keyCertSign,cRLSign'];
export const forStamping = [
  'basicConstraints=CA:false',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
];

/** Authorities, signers and signatures that another program (OpenSSL) makes, in a folder of their own. */
export class TestAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'so-vang-authority-'));

  /** Makes a root of a name. */
  root(name: string, options: TestKeyOptions = {}): void {
    this.#key(name, options);
    this.#extensions(name, options.extensions ?? forIssuing);
    this.#openssl(
      ['x509', '-req', '-in', `${name}.csr`, '-signkey', `${name}.pem`, '-out', `${name}.crt`],
      ['-days', String(options.days ?? 3650), '-extfile', `${name}.ext`],
    );
  }

  /** Makes an authority below another one. */
  intermediate(name: string, issuer: string, options: TestKeyOptions = {}): void {
    this.signer(name, { extensions: forIssuing, ...options, issuer });
  }

  /** Makes the certificate of a signer; self-signed without an issuer. */
  signer(name: string, options: TestKeyOptions = {}): void {
    const { issuer = name, digest = 'sha256', days = 365 } = options;
    this.#key(name, options);
    this.#extensions(name, options.extensions ?? forSigning);
    const by =
      issuer === name
        ? ['-signkey', `${name}.pem`]
        : ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.pem`, '-CAcreateserial'];
    this.#openssl(
      ['x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...by, `-${digest}`],
      ['-days', String(days), '-extfile', `${name}.ext`],
    );
  }

  /** Makes a certificate that differs from another one in nothing that a signature has to say: key, issuer and number. */
  twin(name: string, of: string, issuer: string): void {
    const serial = new X509Certificate(this.pem(of)).serialNumber;
    this.#extensions(name, ['basicConstraints=CA:false']);
    this.#openssl(
      ['x509', '-req', '-in', `${of}.csr`, '-out', `${name}.crt`, '-set_serial', `0x${serial}`],
      ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.pem`, '-days', '30', '-extfile', `${name}.ext`],
    );
  }

  /** A certificate as PEM text. */
  pem(name: string): string {
    return readFileSync(join(this.folder, `${name}.crt`), 'utf8');
  }

  /** A certificate in DER. */
  der(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.from(this.pem(name).replace(/-----[A-Z ]+-----/g, ''), 'base64'));
  }

  /** Certificates as a PKCS#7 bundle in DER. */
  bundle(...names: readonly string[]): Uint8Array {
    const files = names.flatMap((name) => ['-certfile', `${name}.crt`]);
    this.#openssl('crl2pkcs7', '-nocrl', '-outform', 'DER', '-out', 'bundle.p7b', ...files);
    return readFileSync(join(this.folder, 'bundle.p7b'));
  }

  /** The list of an authority, in DER, that revokes the certificates of these names today. */
  revocationList(issuer: string, ...revoked: readonly string[]): Uint8Array {
    return this.partialList(issuer, [], ...revoked);
  }

  /** The same, with lines of an extension section that say what the list leaves out. */
  partialList(issuer: string, extensions: readonly string[], ...revoked: readonly string[]): Uint8Array {
    writeFileSync(join(this.folder, 'index.txt'), '');
    writeFileSync(join(this.folder, 'crlnumber'), '01\n');
    writeFileSync(
      join(this.folder, 'ca.cnf'),
      [
        '[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256',
        'default_crl_days=30\ncrl_extensions=part\n[part]',
        ...(extensions.length > 0 ? extensions : ['authorityKeyIdentifier=keyid']),
      ].join('\n'),
    );
    const by = ['-config', 'ca.cnf', '-cert', `${issuer}.crt`, '-keyfile', `${issuer}.pem`];
    for (const name of revoked) this.#openssl('ca', ...by, '-revoke', `${name}.crt`);
    this.#openssl('ca', ...by, '-gencrl', '-out', 'list.pem');
    this.#openssl('crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.crl');
    return readFileSync(join(this.folder, 'list.crl'));
  }

  /** A detached CMS signature over bytes, with the certificates of `chain` enclosed. */
  cms(
    bytes: Uint8Array,
    name: string,
    options: readonly string[] = [],
    chain: readonly string[] = [],
  ): Uint8Array {
    writeFileSync(join(this.folder, 'content'), bytes);
    writeFileSync(join(this.folder, 'chain'), chain.map((one) => this.pem(one)).join(''));
    this.#openssl(
      ['cms', '-sign', '-binary', '-outform', 'DER', '-in', 'content', '-out', 'signature'],
      ['-signer', `${name}.crt`, '-inkey', `${name}.pem`],
      chain.length > 0 ? ['-certfile', 'chain'] : [],
      options,
    );
    return readFileSync(join(this.folder, 'signature'));
  }

  /** A time-stamp token (RFC 3161) over bytes. */
  timeStamp(bytes: Uint8Array, name: string): Uint8Array {
    writeFileSync(join(this.folder, 'content'), bytes);
    writeFileSync(join(this.folder, 'serial'), '01\n');
    writeFileSync(
      join(this.folder, 'tsa.cnf'),
      '[tsa]\ndefault_tsa=own\n[own]\nserial=serial\ndigests=sha256\ndefault_policy=1.2.3\nsigner_digest=sha256\n',
    );
    this.#openssl('ts', '-query', '-data', 'content', '-sha256', '-cert', '-out', 'query');
    const by = ['-config', 'tsa.cnf', '-signer', `${name}.crt`, '-inkey', `${name}.pem`];
    this.#openssl('ts', '-reply', '-queryfile', 'query', ...by, '-token_out', '-out', 'token');
    return readFileSync(join(this.folder, 'token'));
  }

  /**
   * Signs a pdf as the provider's tool does, by appending to it. `stampBy` adds a time-stamp, `stampOver` one over other
   * bytes than the signature; `draw` changes pages before signing, and may answer with the name of the field to sign in.
   * `unnamed` leaves the certificate out of what is signed, `twin` encloses another certificate for it.
   */
  async sign(
    pdf: Uint8Array,
    name: string,
    options: {
      readonly chain?: readonly string[];
      readonly cms?: readonly string[];
      readonly stampBy?: string;
      readonly stampOver?: Uint8Array;
      readonly draw?: (document: PDF) => unknown;
      readonly unnamed?: boolean;
      readonly twin?: string;
    } = {},
  ): Promise<Uint8Array> {
    const document = await PDF.load(pdf);
    const drawn = options.draw?.(document);
    const { bytes } = await document.sign({
      ...(typeof drawn === 'string' ? { fieldName: drawn } : {}),
      signer: {
        certificate: this.der(name),
        keyType: 'RSA',
        signatureAlgorithm: 'RSASSA-PKCS1-v1_5',
        sign: () => Promise.resolve(new Uint8Array(256)),
      },
      level: 'B-B',
      estimatedSize: 24_000,
    });
    const [gap, covered] = coveredBy(bytes);
    const named = options.unnamed === true ? [] : ['-cades'];
    let cms = this.cms(covered, name, [...named, ...(options.cms ?? [])], options.chain);
    if (options.twin !== undefined) cms = withCertificate(cms, this.der(options.twin));
    if (options.stampBy !== undefined) {
      const { signature } = new SignedData({ schema: contentOf(cms).content }).signerInfos[0] ?? {};
      const value = new Uint8Array(signature?.valueBlock.valueHexView ?? []);
      cms = withTimeStamp(cms, this.timeStamp(options.stampOver ?? value, options.stampBy));
    }
    const hex = Buffer.from(cms)
      .toString('hex')
      .padEnd(gap.length - 2, '0');
    Buffer.from(bytes.buffer, bytes.byteOffset).write(`<${hex}>`, gap.start, 'latin1');
    return bytes;
  }

  /** Removes the folder with the keys. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #key(name: string, { key = ['rsa:2048'] }: TestKeyOptions): void {
    const files = ['-keyout', `${name}.pem`, '-out', `${name}.csr`];
    this.#openssl('req', '-utf8', '-nodes', '-newkey', ...key, ...files, '-subj', `/CN=${name}`);
  }

  #extensions(name: string, lines: readonly string[]): void {
    writeFileSync(join(this.folder, `${name}.ext`), lines.join('\n'));
  }

  #openssl(...parts: readonly (string | readonly string[])[]): void {
    execFileSync('openssl', parts.flat(), { cwd: this.folder, stdio: 'pipe' });
  }
}

/** The hole of the last signature and the bytes around it. */
function coveredBy(pdf: Uint8Array): readonly [{ start: number; length: number }, Uint8Array] {
  const text = Buffer.from(pdf).toString('latin1');
  const match = [...text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/g)].at(-1);
  const [first, second, length] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const covered = Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, second + length)]);
  return [{ start: first, length: second - first }, covered];
}

function contentOf(cms: Uint8Array): ContentInfo {
  return new ContentInfo({ schema: fromBER(cms).result });
}

/** The signature with another certificate in place of those that it encloses. */
function withCertificate(cms: Uint8Array, certificate: Uint8Array<ArrayBuffer>): Uint8Array {
  const info = contentOf(cms);
  const data = new SignedData({ schema: info.content });
  data.certificates = [Certificate.fromBER(certificate)];
  info.content = data.toSchema(true);
  return new Uint8Array(info.toSchema().toBER());
}

function withTimeStamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const info = contentOf(cms);
  const data = new SignedData({ schema: info.content });
  const [signerInfo] = data.signerInfos;
  if (!signerInfo) throw new Error('The signature has no signer');
  signerInfo.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [fromBER(token).result] })],
  });
  info.content = data.toSchema(true);
  return new Uint8Array(info.toSchema().toBER());
}
