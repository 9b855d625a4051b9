/** Wakes the program with the real machine around it. */
export function run(): void {
  process.stdout.write('cyclus\n');
}
