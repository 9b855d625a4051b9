/** The text of a script: both esbuild and Vite know it by this ending. */
declare module '*.js?raw' {
  const text: string;
  export default text;
}
