/** The text of a style sheet: both esbuild and Vite know it by this ending. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
