/** How much may still be looked at, so that no file keeps anybody waiting. */
export interface Budget {
  left: number;
}

/** Takes from a budget; false when there is nothing left. */
export function spend(budget: Budget, amount = 1): boolean {
  budget.left -= amount;
  return budget.left >= 0;
}
