const word = 'SYNTHETIC';

/** Whether a title says that its figures are invented. */
export const isInvented = (title: string): boolean => title.startsWith(word);

/** The title of figures that are invented; one that says so already stays. */
export const inventedTitle = (title: string): string => (isInvented(title) ? title : `${word} ${title}`);
