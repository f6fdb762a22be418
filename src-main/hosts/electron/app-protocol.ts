import { answerStaticRequest } from '../static-files.ts';
import { isAppUrl } from './app-origin.ts';

/** Answers the page's requests under the application's own scheme from the folder of the built renderer. */
export function createProtocolAnswer(rendererFolder: string): (request: Request) => Promise<Response> {
  return async function answer(request) {
    if (!isAppUrl(request.url)) return new Response('Bad host', { status: 400 });
    const { pathname } = new URL(request.url);
    const { status, headers, body } = await answerStaticRequest(
      { method: request.method, pathname },
      { folder: rendererFolder },
    );
    return new Response(body, { status, headers });
  };
}
