import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The guards that are taken out in this run of the tests, and the number of the run (build/testing/guards/). */
    guards: { off: string[]; run: number };
  }
}
