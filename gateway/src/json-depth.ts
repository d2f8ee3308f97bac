/** Whether lists in lists and objects in objects go deeper than so many levels: a few thousand end every function that follows them. */
export const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((below) => isDeeper(below, levels - 1)));
