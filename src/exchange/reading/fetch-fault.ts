/** Why a calendar could not be had. */
export type FetchProblem =
  /** No https address, or one with a name and password in it. */
  | 'address'
  | 'unknown-host'
  /** It is, or leads to, this machine or its network. */
  | 'inside'
  | 'certificate'
  | 'unreachable'
  | 'slow'
  | 'too-large'
  | 'redirects'
  | 'refused'
  | 'gone'
  /** It broke off, or holds what is not what it says. */
  | 'broken';

/** Thrown when a calendar could not be had; it does not say where, as whoever knows the address can read the calendar. */
export class FetchFault extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem);
    this.problem = problem;
  }
}
