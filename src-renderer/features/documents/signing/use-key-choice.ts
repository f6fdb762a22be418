import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { orpc } from '../../../api/page-connection.ts';

/** With what a person signs: a certificate in a file, or one on a token. */
export type KeyKind = 'file' | 'token';

/**
 * What is typed to sign with. The passphrase or PIN is forgotten as soon as it was handed over: it goes through no mutation,
 * whose cache would remember it.
 *
 * @param kind null while another way of signing is chosen
 * @param tokenReady whether the office has named the driver of its token
 */
export function useKeyChoice(kind: KeyKind | null, tokenReady: boolean) {
  const [certificate, setCertificate] = useState<File | null>(null);
  const [onToken, setOnToken] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const secretInput = useRef<HTMLInputElement>(null);
  const tokens = useQuery(
    orpc.signing.tokenCertificates.queryOptions({ enabled: kind === 'token' && tokenReady, retry: false }),
  );
  return {
    kind,
    tokenReady,
    certificate,
    setCertificate,
    onToken,
    setOnToken,
    secret,
    setSecret,
    secretInput,
    tokens,
    complete: kind === 'file' ? certificate !== null : kind === 'token' && onToken !== null && secret !== '',
  };
}

export type KeyChoice = ReturnType<typeof useKeyChoice>;
