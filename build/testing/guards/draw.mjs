/** Draws some of many, the same ones for the same seed. */

/**
 * @template T
 * @param {readonly T[]} all @param {number} count @param {number} seed
 * @returns {T[]} In the order in which they stood.
 */
export function drawn(all, count, seed) {
  const places = all.map((_, at) => at);
  let state = seed >>> 0;
  // A linear congruential generator (Numerical Recipes) is even enough to choose by.
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [places[last], places[other]] = [places[other] ?? last, places[last] ?? other];
  }
  const chosen = new Set(places.slice(0, count));
  return all.filter((_, at) => chosen.has(at));
}
