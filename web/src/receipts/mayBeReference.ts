// Of a shorter one the service says nothing.
const shortest = 10;

/** Whether it is worth asking the service about it. */
export const mayBeReference = (reference: string): boolean => reference.length >= shortest;
