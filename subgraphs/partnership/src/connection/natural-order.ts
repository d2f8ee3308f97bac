/**
 * An id in the order in which people count: 1.8, 1.8a, 1.9, 1.10. The function natural_order ends with the id itself, so
 * that no two ids are the same in it.
 */
export const naturalOrder = (id: string): string => `natural_order(${id}) collate "C"`;
