/** What the service keeps at most; more is refused, and said before it is sent. */
export const limits = { actions: 60, name: 300, text: 10_000 } as const;
