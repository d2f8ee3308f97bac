import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

const query = `{ meeting(id: "sevenoaks-csp/2009-12-03") {
  attendance { person { name } onBehalfOf { id } }
  agenda { presenters { person { name } } notes { speaker { person { name } } } decisions { text }
           planReferences { planLine { ref } } anomalies { line } }
  actions { id meeting { date } agendaItem { title } owners { person { name } organization { id } } history { field }
            planLines { ref commitments { id measure { id } planLine { ref } } followedUp { line } actionItems { id } }
            measures { id } areas { code } }
  planLines { id } futureMeetings { id announcements { line } } documents { version } unplaced { line } } }`;

async function actionsAndStatements(): Promise<[actions: number, statements: string[]]> {
  partnership.statements.length = 0;
  const { data, errors } = await partnership.ask(query);
  expect(errors).toBeUndefined();
  return [data.meeting.actions.length, [...partnership.statements]];
}

test('170 actions take as many statements as 17: one a level', async () => {
  const [few, statements] = await actionsAndStatements();
  await partnership.importing.query(`
    insert into action_item (id, partnership, anchor, meeting_id, agenda_item_id, reviewed, text, source_line, quote,
      due_date, due_precision, due_text, status, plan_line_ids, measure_ids, measures_basis, area_codes)
    select id || '-' || copy, partnership, anchor, meeting_id, agenda_item_id, reviewed, text, source_line, quote,
      due_date, due_precision, due_text, status, plan_line_ids, measure_ids, measures_basis, area_codes
    from action_item, generate_series(1, 9) as copy;
    insert into action_owner (action_number, position, partnership, person_id, organization_id, raw_text, resolution)
    select copy.number, o.position, o.partnership, o.person_id, o.organization_id, o.raw_text, o.resolution
    from action_owner o join action_item a on a.number = o.action_number
      join action_item copy on copy.id like a.id || '-%'`);
  const [many, sameStatements] = await actionsAndStatements();
  expect([few, many]).toEqual([17, 170]);
  // One for each list or reference in the query above, and one more where a list leads through another table.
  expect([statements.length, sameStatements.length]).toEqual([26, 26]);
});

test('the number of statements does not hang on which answer of the database comes first', async () => {
  const counts = new Set<number>();
  for (let time = 0; time < 20; time += 1) counts.add((await actionsAndStatements())[1].length);
  expect([...counts]).toEqual([26]);
});
