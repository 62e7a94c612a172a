/** How the code is laid out: settled once, so that nobody discusses it. */
/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  singleQuote: true,
  semi: true,
  trailingComma: 'all',
};
