/** Something of a test that runs until it is told to end. */
interface Running {
  dispose(): Promise<void>;
}

/**
 * Ends what a file of tests started, the last first. What was never started, because something before it failed, is
 * passed over, so that the rest still ends and nothing is left running.
 */
export async function leave(...started: (Running | undefined)[]): Promise<void> {
  for (const one of started.reverse()) await one?.dispose();
}
