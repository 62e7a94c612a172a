/** Stylesheets as the bundler hands them over: class names by the name they have in the file. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export default names;
}
declare module '*.css';
