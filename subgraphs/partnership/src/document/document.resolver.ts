import { DateScalar, type OrganisationEntry, type Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Speaker } from '../agenda-item/speaker.js';
import { refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { DiaryEvent } from '../diary/diary-event.entity.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { dayOf } from '../record/dated-record.js';
import { asked } from '../record/record-page.js';
import { DocumentConnection, documentPages } from './document-connection.js';
import { DocumentFilter } from './document-filter.js';
import { Document } from './document.entity.js';

const most = 100;

@Resolver(() => Document)
export class DocumentResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => DocumentConnection, { nullable: true, description: 'Documents that meetings speak of, by id.' })
  documents(
    @Args(() => DocumentFilter) filter: DocumentFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Document>> {
    refuseNoPartnership(filter.partnership, registers);
    return documentPages.page({ first, after, most }, (start, limit) =>
      loaders.documentsBehind(asked<Document>({ ...filter }), start, limit),
    );
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Speaker], {
    nullable: 'itemsAndList',
    description: 'Who wrote it, as printed; empty where not stated.',
  })
  authors(@Root() { authors }: Document): readonly Speaker[] {
    return authors;
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Speaker], {
    nullable: 'itemsAndList',
    description: 'Who gave it to the meeting, as printed; empty where nobody did.',
  })
  presenters(@Root() { presenters }: Document): readonly Speaker[] {
    return presenters;
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'Who answers for it or has submitted it; null where not stated.',
  })
  organization(
    @Root() { organizationId }: Document,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day on which it is due; null where no day is stated, though `events` may name the month.',
  })
  async due(@Root() { id }: Document, @PlaceLoaders() loaders: Loaders): Promise<string | null> {
    const due = (await loaders.eventsByDocument.load(id)).find(({ kind }) => kind === 'DUE');
    return due ? dayOf(due) : null;
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [DiaryEvent], {
    nullable: 'itemsAndList',
    description: 'What becomes of it: when it is due, who gets it, who is asked; as the minutes say it.',
  })
  events(@Root() { id }: Document, @PlaceLoaders() loaders: Loaders): Promise<DiaryEvent[]> {
    return loaders.eventsByDocument.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemDocumentResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Document], { nullable: 'itemsAndList', description: 'Documents that it speaks of.' })
  documents(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Document[]> {
    return loaders.documentsByAgendaItem.load(id);
  }
}

@Resolver(() => Organization)
export class OrganizationDocumentResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @FieldResolver(() => DocumentConnection, { nullable: true, description: 'Documents that it answers for, by id.' })
  documents(
    @Root() { id }: Organization,
    @Args(() => DocumentFilter) filter: DocumentFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Document>> {
    refuseNoPartnership(filter.partnership, registers);
    return documentPages.page({ first, after, most }, (start, limit) =>
      loaders.documentsOfOrganization(id, asked<Document>({ ...filter }), start, limit),
    );
  }
}
