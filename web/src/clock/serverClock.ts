/**
 * The server's clock, by which a deadline is judged: the instant it last told, and what this device's steady clock has counted
 * since. The device's own date is not asked: it may be wrong, or be changed while the page is open.
 */
class ServerClock {
  #told = Date.now();
  #at = performance.now();

  /** Sets it by an instant that the server has just told, RFC 3339. */
  set(serverTime: string): void {
    this.#told = Date.parse(serverTime);
    this.#at = performance.now();
  }

  /** Milliseconds since the epoch, on the server's clock. */
  now(): number {
    return this.#told + (performance.now() - this.#at);
  }
}

export const serverClock = new ServerClock();
