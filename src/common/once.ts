/** Makes something when it is first asked for, and remembers it. @example once(() => lines(layout)) */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
