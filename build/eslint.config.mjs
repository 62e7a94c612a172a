/**
 * What the linter holds: TypeScript's strict rules, React's rules for hooks, and which part of the program may
 * import which (see import-rule.mjs). Everything that the formatter settles is left to it.
 *
 * The configuration lies in build/, so every call names it: `eslint --config build/eslint.config.mjs`.
 */
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRule } from './import-rule.mjs';
import { top } from './lib/paths.mjs';

const sources = ['{shared,service,electron,renderer,e2e,bench,build}/**/*.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['node_modules/**', 'out/**'], linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: sources,
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: top } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A number or a date in a sentence is what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => dispatch(…)` is how event handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // React's handlers take promises; what is floating is caught by no-floating-promises.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Interfaces of others (Fastify, tests' fixtures) ask for async functions that have nothing to await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // What these print is what they are for.
    files: ['bench/**/*.ts', 'service/*.ts', 'e2e/**/*.ts', 'build/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A test says what it expects; where it is wrong, it fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures that need nothing are written `({}, use)`.
      'no-empty-pattern': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['build/**/*.mjs'],
    extends: [...tseslint.configs.strict],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  importRule,
);
