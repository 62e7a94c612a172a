/** Whether a JSON value is nested deeper than `limit`. Without recursion, since that is what deep nesting breaks. */
export function deeperThan(value: unknown, limit: number): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== 'object' || one === null) continue;
    if (depth >= limit) return true;
    for (const member of Object.values(one)) open.push([member, depth + 1]);
  }
  return false;
}
