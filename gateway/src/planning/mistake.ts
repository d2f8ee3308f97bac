/** What is wrong with a plan. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}
