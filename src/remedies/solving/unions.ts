/** Which things hang together. */
export function unions() {
  const above = new Map<string, string>();
  const rootOf = (thing: string): string => {
    let root = thing;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    if (root !== thing) above.set(thing, root);
    return root;
  };
  const join = (one: string, other: string) => {
    const [here, there] = [rootOf(one), rootOf(other)];
    if (here !== there) above.set(here, there);
  };
  return { join, rootOf };
}
