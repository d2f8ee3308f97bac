/** npm runs its scripts in the folder of package.json; files on the command line are named from where npm was called. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd();
