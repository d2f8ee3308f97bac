import { Directive, Field, ObjectType } from 'type-graphql';
import { anchorOf } from '../minutes-import/anchor.js';
import { Attendance } from './attendance.entity.js';

@ObjectType({ description: 'Who attended a meeting for one organisation, and who of it sent apologies.' })
export class OrganizationAttendance {
  /** Of the register; null where what is printed is not in it. */
  readonly organizationId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation as the minutes first print it in the list; null where they print none.',
  })
  readonly organizationText!: string | null;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [Attendance], { nullable: 'itemsAndList', description: 'Those present.' })
  readonly present!: readonly Attendance[];

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [Attendance], { nullable: 'itemsAndList', description: 'Those who sent apologies.' })
  readonly apologies!: readonly Attendance[];
}

/** One entry an organisation, in the order in which the list first names them; whatever names the register does not know apart. */
export function byOrganization(attendance: readonly Attendance[]): OrganizationAttendance[] {
  const groups = new Map<string, Attendance[]>();
  for (const entry of attendance) {
    const key = entry.organizationId ?? `printed ${anchorOf(entry.organizationText ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((entries) => ({
    organizationId: entries[0]!.organizationId,
    organizationText: entries[0]!.organizationText,
    present: entries.filter(({ status }) => status === 'PRESENT'),
    apologies: entries.filter(({ status }) => status === 'APOLOGIES'),
  }));
}
