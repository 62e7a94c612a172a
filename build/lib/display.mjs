/**
 * Whether there is a screen, and a virtual one where there is none. Electron needs one on Linux even when nobody
 * looks; xvfb-run brings it, and takes it away when the program ends.
 */

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} program @param {string[]} args
 * @returns {[string, string[]]} What to start instead, so that it has a screen.
 */
export function withScreen(program, args) {
  if (hasDisplay()) return [program, args];
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1920x1200x24 -nolisten tcp', program, ...args]];
}
