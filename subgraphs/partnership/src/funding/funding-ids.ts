/** Ids of what a funding file states, from the ids that it gives to its entries. */
export const fundingIds = (partnership: string) => ({
  stream: (id: string) => `${partnership}/funding/${id}`,
  award: (stream: string, id: string) => `${partnership}/funding/${stream}/${id}`,
  round: (id: string) => `${partnership}/funding-round/${id}`,
  milestone: (round: string, id: string) => `${partnership}/funding-round/${round}/${id}`,
  bid: (id: string) => `${partnership}/funding-bid/${id}`,
  planLine: (strategy: string, ref: string) => `${partnership}/${strategy}/${ref}`,
  meeting: (day: string) => `${partnership}/${day}`,
});
