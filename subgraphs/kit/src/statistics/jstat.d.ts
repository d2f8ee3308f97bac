/** What is used of jstat, which publishes no types. */
declare module 'jstat' {
  interface Distribution {
    /** The quantile of a probability. */
    inv(probability: number, ...parameters: number[]): number;
  }
  const jstat: { readonly jStat: { readonly normal: Distribution; readonly chisquare: Distribution } };
  export default jstat;
}
