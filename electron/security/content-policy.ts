/**
 * The content security policy of every answer on `app://`. Only the app's own files run, style or show; the only place
 * anything can be sent to is the app's own origin, which is the gateway. No inline script or style, no eval, no frames,
 * no forms that leave, and script sinks take Trusted Types only.
 *
 * One policy may exist in the page, `practice-buddy`, for the address of a worker; a second one cannot be made.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types practice-buddy',
].join('; ');
