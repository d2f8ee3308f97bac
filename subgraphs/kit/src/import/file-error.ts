/** A file that cannot be read as the table it should be; the message names file, line and what was expected. */
export class FileError extends Error {}
