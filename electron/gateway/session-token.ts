/**
 * The session's token: in this process's memory only. It is taken from the service's answers and added to what goes
 * there; the page never has it, so nothing that gets into the page can carry it off.
 */
export class SessionToken {
  private token: string | null = null;

  get current(): string | null {
    return this.token;
  }

  /** @param value the header as the service sent it; an empty one ends the session. */
  take(value: string): void {
    // What could not stand in a header again is no token.
    this.token = /^[\x21-\x7e]{1,4096}$/.test(value) ? value : null;
  }

  forget(): void {
    this.token = null;
  }
}
