/**
 * The session's token: in this process's memory only. It is taken from the service's answers and added to what goes
 * there; the page never has it, so nothing that gets into the page can carry it off.
 */
export class SessionToken {
  private token: string | null = null;
  private ended = 0;

  get current(): string | null {
    return this.token;
  }

  /** How many sessions were ended so far: asked when a request begins, handed back to `take`. */
  get era(): number {
    return this.ended;
  }

  /**
   * @param value the header as the service sent it; an empty one ends the session
   * @param era of the request that this answers. One that was on its way when the person locked brings nothing back.
   */
  take(value: string, era: number): void {
    if (era !== this.ended) return;
    // What could not stand in a header again is no token.
    this.token = /^[\x21-\x7e]{1,4096}$/.test(value) ? value : null;
  }

  forget(): void {
    this.token = null;
    this.ended += 1;
  }
}
