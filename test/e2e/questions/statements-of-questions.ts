/**
 * SQL statements that each question costs each agency: one a level of it that reaches the database, however many rows are there.
 * Another number is another plan of the gateway, a level more in the question, or a list that is read row by row.
 */
export const statementsOfQuestions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  q01: { partnership: 15, police: 2, probation: 2 },
  q02: { partnership: 19 },
  q03: { partnership: 10, police: 2, housing: 1, probation: 2 },
  q04: { partnership: 10, probation: 1 },
  q05: { partnership: 8, police: 3 },
  q06: { partnership: 12, police: 8, housing: 1, youth: 2 },
  q07: { partnership: 10, police: 2, housing: 2, youth: 1 },
  q08: { partnership: 12, police: 2, youth: 1 },
  q09: { partnership: 17, probation: 1 },
  q10: { partnership: 7, police: 2, housing: 2, youth: 1 },
};
