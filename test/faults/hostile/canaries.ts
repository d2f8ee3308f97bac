/** What must be the same after each fault as before it, to the byte: asked of the toys with the police's records. */
export const canaries = [
  '{ actions { measures { __typename id title } } area(code: "E07") { name recordedCrime { value } cases { value } } }',
  '{ statements { id said verdict observation { id ... on PoliceObservation { value provenance { dataset page } } } } }',
  '{ record { number ratio text code open level shape must marks inner { number must } } }',
  '{ then: actions(first: 1) { toString: id length: measures { valueOf: id constructor_: title } } }',
  '{ area(code: "E07") { name cases { id value } } search { ... on Meeting { title } ... on Action { text } } }',
  'mutation { note(text: "x") { text measures { title series(areas: ["a", "b"]) } } }',
  '{ __type(name: "Record") { fields { name } } }',
] as const;

export const withoutTimes = (text: string): string => text.replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0');

/** All of their answers, but for how long they took. */
export const askCanaries = (ask: (query: string) => Promise<{ text: string }>): Promise<string[]> =>
  Promise.all(canaries.map(async (query) => withoutTimes((await ask(query)).text)));
