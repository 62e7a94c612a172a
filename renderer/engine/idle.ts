/** A shared desktop locks after this long without a key or a movement. */
export const idleMinutes = 10;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `onIdle` once the person has not touched anything for long; also after a sleep, when timers stood still. Returns how to stop. */
export function watchIdle(onIdle: () => void): () => void {
  let last = Date.now();
  const touched = () => (last = Date.now());
  const timer = setInterval(() => {
    if (Date.now() - last < idleMinutes * 60_000) return;
    stop();
    onIdle();
  }, 5_000);
  for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true });
  const stop = () => {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
  };
  return stop;
}
