/** A font as a data URL: both esbuild and Vite know it by this ending. */
declare module '*.ttf?inline' {
  const url: string;
  export default url;
}
