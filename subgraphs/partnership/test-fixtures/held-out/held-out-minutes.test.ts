import { type Floors, holdFloors } from '../minutes/hold-floors.js';

/**
 * The measured level on minutes that the reader was not written with: the share of what they state that is found, and
 * the number of statements that none of them makes. No change may lower it, and no expectation moves to suit the reader.
 */
const FLOORS: Floors = {
  refusal: { recall: 1, falseFinds: 1 },
  heading: { recall: 0.85, falseFinds: 0 },
  attendance: { recall: 0.9, falseFinds: 1 },
  particulars: { recall: 0.9, falseFinds: 2 },
  agenda: { recall: 0.93, falseFinds: 2 },
  actions: { recall: 0.71, falseFinds: 1 },
  undertakings: { recall: 0.81, falseFinds: 0 },
  owners: { recall: 0.79, falseFinds: 0 },
  due: { recall: 0.67, falseFinds: 1 },
  decisions: { recall: 0.79, falseFinds: 0 },
  planReferences: { recall: 1, falseFinds: 0 },
  futureMeetings: { recall: 0.75, falseFinds: 0 },
};

holdFloors(__dirname, FLOORS);
