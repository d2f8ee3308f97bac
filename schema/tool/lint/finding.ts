/** One thing that the contract forbids: who declares it, where it stands (`Type.field`), what is wrong and what to do. */
export interface Finding {
  agency: string;
  at: string;
  message: string;
}

export const printFinding = ({ agency, at, message }: Finding) => `${agency}: ${at}: ${message}`;
