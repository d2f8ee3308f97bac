import { publicError, type Registers } from '@safer-graph/kit';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { type EntityManager, IsNull } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
import type { Changer } from '../change/changer.js';
import type { Mutating } from '../change/carry-out.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { latestLines } from '../change/latest-lines.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { Person } from '../person/person.entity.js';
import { mayBeId } from '../row-by-id.js';
import { ActionItem } from './action-item.entity.js';
import { OwnerResolution } from './action-words.js';
import { actionChangers, changeAction } from './change-action.js';
import { refuseOthersPeople } from './refuse-others-people.js';
import type { OwnerColumns } from './watched-action.js';

const longestEvidence = 500;
const mostOwners = 20;

@ArgsType()
export class OwnerArgs extends ChangeArgs {
  @Field(() => Int, {
    description:
      'Which of its owners, by `position`; what the minutes print of it stays. One more than the last adds an owner whom the minutes do not print: who takes it on, or takes it over.',
  })
  readonly position!: number;

  @Field(() => ID, { nullable: true, description: 'The person whom it stands for; null where it is none.' })
  readonly person?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation whom it stands for, or for which the person does it; null: the one for which the person attended.',
  })
  readonly organization?: string | null;

  @Field(() => OwnerResolution, {
    description: 'UNRESOLVED takes neither person nor organisation, the others one of them.',
  })
  readonly resolution!: OwnerResolution;

  @Field(() => Int, { nullable: true, description: 'Line of the minutes that shows it; null where none does.' })
  readonly evidenceLine?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it beside the minutes, in words; one of the two is needed. At most 500 characters.',
  })
  readonly evidence?: string | null;
}

/** Says whom an owner as printed stands for, or who has taken it on since. */
export const resolveOwner = (registers: Registers): Mutating<OwnerArgs, ActionItem> => ({
  mutation: 'resolveActionOwner',
  roles: actionChangers,
  record: ActionItem,
  make: (making, args) =>
    changeAction(making, args, async ({ action, owners }) => {
      const was = owners[args.position - 1] ?? null;
      if (!was) refuseNoPlace(action, owners.length, args.position);
      refuseNoOwner(args, registers);
      const rawText = was?.rawText ?? null;
      if (rawText === null && args.resolution !== 'EXACT')
        throw refuse('resolution', `of an owner whom the minutes do not print is EXACT; got ${args.resolution}.`);
      await refuseNoEvidence(making.manager, action, args);
      const person = args.person ?? null;
      if (person !== null) await refuseNoPerson(making.manager, making.changer, person);
      const organizationId =
        args.organization ?? (person === null ? null : await attendedFor(making.manager, action, person));
      const is: OwnerColumns = {
        rawText,
        personId: person,
        organizationId,
        resolution: args.resolution,
        evidenceLine: args.evidenceLine ?? null,
        evidence: args.evidence ?? null,
      };
      await refuseOthersPeople(making.manager, making.changer, registers, was, is);
      if (!was) refuseTwice(owners, is);
      return { owners: was ? owners.map((owner) => (owner === was ? is : owner)) : [...owners, is] };
    }),
});

function refuseNoPlace({ id }: ActionItem, owners: number, position: number): void {
  const next = owners + 1;
  if (position === next && next <= mostOwners) return;
  const takes = [
    ...(owners > 0 ? [`1 to ${owners}, the owners of ${id}`] : []),
    ...(next <= mostOwners ? [`${next}, which adds one whom the minutes do not print`] : []),
  ];
  throw refuse('position', `takes ${takes.join(', or ')}; got ${position}.`);
}

function refuseTwice(owners: readonly OwnerColumns[], { personId, organizationId }: OwnerColumns): void {
  const at = owners.findIndex((owner) => owner.personId === personId && owner.organizationId === organizationId);
  if (at >= 0) throw refuse('position', `${at + 1} is that owner already.`);
}

function refuseNoOwner({ person, organization, resolution }: OwnerArgs, registers: Registers): void {
  if (organization != null && !registers.organisations.has(organization))
    throw refuse('organization', `is not in the register of organisations; got ${JSON.stringify(organization)}.`);
  const named = person != null || organization != null;
  if (named === (resolution === 'UNRESOLVED'))
    throw refuse('resolution', `${resolution} ${named ? 'names nobody' : 'names a person or an organisation'}.`);
}

async function refuseNoEvidence(
  manager: EntityManager,
  { meetingId }: ActionItem,
  { evidence, evidenceLine }: OwnerArgs,
): Promise<void> {
  refuseNoWords('evidence', evidence, longestEvidence);
  if (evidence == null && evidenceLine == null)
    throw refuse('evidence', 'is needed, in words or as evidenceLine: what shows who it is?');
  if (evidenceLine == null) return;
  const lines = await latestLines(manager, meetingId);
  if (!lines[evidenceLine - 1])
    throw refuse(
      'evidenceLine',
      `takes a line of the minutes that says something, 1 to ${lines.length}; got ${evidenceLine}.`,
    );
}

async function refuseNoPerson(manager: EntityManager, { partnership }: Changer, id: string): Promise<void> {
  if (mayBeId(id) && (await manager.existsBy(Person, { id, partnership }))) return;
  throw publicError('NOT_FOUND', `No person is held under ${JSON.stringify(id).slice(0, 200)}.`, {
    argument: 'person',
  });
}

async function attendedFor(
  manager: EntityManager,
  { meetingId }: ActionItem,
  personId: string,
): Promise<string | null> {
  const attendance = await manager.findOneBy(Attendance, { meetingId, personId, orphanedOn: IsNull() });
  return attendance?.organizationId ?? null;
}
