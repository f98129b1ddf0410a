/** The letter that stands for a lever in narrow columns: A for the first. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);
