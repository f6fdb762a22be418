import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onTestFinished } from 'vitest';

const pin = '12345678';

/** A token in software (SoftHSM) with one key and its certificate, in a folder of its own. */
export interface SoftToken {
  readonly library: string;
  /** Writes down every call of a driver, and hands it on to the real one. */
  readonly spy: string;
  readonly pin: string;
  /** What the spy wrote down so far. */
  calls(name: string): number;
  /** Takes the token away, as if it was pulled out. */
  remove(): void;
}

/** Makes a token with a key of a kind. The driver finds it through the environment, which processes inherit. */
export function makeSoftToken({ key = 'rsa:2048' }: { key?: 'rsa:2048' | 'ec' } = {}): SoftToken {
  const library = found('softhsm2', [
    '/usr/lib/softhsm/libsofthsm2.so',
    '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib64/pkcs11/libsofthsm2.so',
  ]);
  const spy = found('opensc-pkcs11', [
    '/usr/lib/x86_64-linux-gnu/pkcs11-spy.so',
    '/usr/lib/pkcs11-spy.so',
    '/usr/lib64/pkcs11-spy.so',
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-token-'));
  const tokens = path.join(folder, 'tokens');
  const log = path.join(folder, 'calls.log');
  mkdirSync(tokens);
  const configuration = path.join(folder, 'softhsm2.conf');
  writeFileSync(
    configuration,
    `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  const former = { ...process.env };
  Object.assign(process.env, { SOFTHSM2_CONF: configuration, PKCS11SPY: library, PKCS11SPY_OUTPUT: log });
  onTestFinished(() => {
    for (const name of ['SOFTHSM2_CONF', 'PKCS11SPY', 'PKCS11SPY_OUTPUT']) {
      const value = former[name];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true });
  });

  const run = (program: string, ...options: string[]): void => {
    execFileSync(program, options, { cwd: folder, stdio: 'pipe' });
  };
  const kind = key === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'] : [key];
  run(
    'softhsm2-util',
    '--init-token',
    '--free',
    '--label',
    'Token thử',
    '--pin',
    pin,
    '--so-pin',
    '87654321',
  );
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    ...kind,
    '-nodes',
    '-keyout',
    'key.pem',
    '-out',
    'certificate.pem',
    '-days',
    '3650',
    '-utf8',
    '-subj',
    '/CN=Giàng A Thử/O=Ủy ban nhân dân tỉnh',
  );
  run('openssl', 'pkcs8', '-topk8', '-nocrypt', '-in', 'key.pem', '-out', 'key8.pem');
  run('openssl', 'x509', '-in', 'certificate.pem', '-outform', 'der', '-out', 'certificate.der');
  run(
    'softhsm2-util',
    '--import',
    'key8.pem',
    '--token',
    'Token thử',
    '--label',
    'khóa',
    '--id',
    'a1',
    '--pin',
    pin,
  );
  run(
    'pkcs11-tool',
    '--module',
    library,
    '--token-label',
    'Token thử',
    '--login',
    '--pin',
    pin,
    '--write-object',
    'certificate.der',
    '--type',
    'cert',
    '--id',
    'a1',
    '--label',
    'chứng thư',
  );
  return {
    library,
    spy,
    pin,
    calls: (name) =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => /^\d+: /u.test(line) && line.endsWith(`: ${name}`)).length
        : 0,
    remove() {
      rmSync(tokens, { recursive: true });
      mkdirSync(tokens);
    },
  };
}

function found(debianPackage: string, files: readonly string[]): string {
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${debianPackage} is needed for this test`);
  return file;
}
