/**
 * Serves the built page from one fixed folder. Below it lie only files that the build made; nothing that is asked for
 * reaches a file outside it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaType } from './media-type';

/** @param root absolute folder of the built page. */
export function pageFiles(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
    const file = fileBelow(root, new URL(request.url).pathname);
    const type = file && mediaType(path.extname(file));
    if (!file || !type) return plain(404);
    try {
      const bytes = await readFile(file);
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
        headers: { 'content-type': type, 'cache-control': 'no-cache' },
      });
    } catch {
      return plain(404);
    }
  };
}

/**
 * The file that a path names, or null. Every step must be a plain name: no `..`, no separators hidden in escapes, no
 * NUL, no drive, no stream of Windows. What is left is compared with the root once more.
 */
export function fileBelow(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const steps = (decoded === '/' ? '/index.html' : decoded).split('/').slice(1);
  if (!steps.every((step) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(step) && !step.endsWith('.'))) return null;
  const file = path.join(root, ...steps);
  return file.startsWith(root + path.sep) ? file : null;
}

function plain(status: number): Response {
  return new Response(null, { status });
}
