import { useQuery } from '@tanstack/react-query';

import type { Face, FaceMetrics } from '../../../src-main/domain/certificates/lay-out-block.ts';
import { readFontMetrics } from '../../../src-main/domain/fonts/font-metrics.ts';
import { client } from '../../api/page-connection.ts';

/** The name under which the page knows a cut. */
export function familyOf(face: Face): string {
  return `certificate-${face}`;
}

/** The fonts of the printed certificates, measured by the same reader, and ready to draw with. */
export function useFaces() {
  return useQuery({
    queryKey: ['certificate-faces'],
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: loadFaces,
  });
}

async function loadFaces(): Promise<FaceMetrics> {
  const files = await client.certificates.fonts();
  const loaded = await Promise.all(
    files.map(async ({ face, file }) => {
      const bytes = await file.arrayBuffer();
      document.fonts.add(await new FontFace(familyOf(face), bytes).load());
      return [face, readFontMetrics(new Uint8Array(bytes))] as const;
    }),
  );
  return Object.fromEntries(loaded) as FaceMetrics;
}
