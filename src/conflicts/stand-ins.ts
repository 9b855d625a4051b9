/** Somebody who stands in for a role. */
export interface StandIn {
  role: string;
  by: string;
}

/**
 * Who stands in for each of the roles every time that it is needed; roles for which that differs are left out.
 * @param candidate who could, one time
 */
export function standIns<T>(
  roles: readonly string[],
  times: (role: string) => readonly T[],
  candidate: (role: string, time: T) => string | undefined,
): StandIn[] {
  return roles.flatMap((role) => {
    const [first, ...rest] = times(role);
    const by = first === undefined ? undefined : candidate(role, first);
    return by !== undefined && rest.every((time) => candidate(role, time) === by) ? [{ role, by }] : [];
  });
}
