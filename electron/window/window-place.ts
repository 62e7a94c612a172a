import type { Point, Rectangle } from 'electron';

/** Half of the screen that a window keeps to: the demonstration's two windows must not hide one another. */
export type Side = 'left' | 'right';

/** What `--window-side` asks for; null for anything else. */
export function sideOf(word: string | null): Side | null {
  return word === 'left' || word === 'right' ? word : null;
}

/**
 * Where the window's upper left corner goes. On a screen too narrow for both windows each still shows its own edge.
 * @param area the screen without its bars, in pixels
 */
export function placeAt(side: Side, area: Rectangle, width: number): Point {
  const right = area.x + Math.max(0, area.width - width);
  return { x: side === 'left' ? area.x : right, y: area.y };
}
