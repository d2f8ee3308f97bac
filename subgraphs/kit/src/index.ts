import 'reflect-metadata';

export { type Agency, agencySubgraph } from './agency.js';
export { type Caller, roles } from './caller.js';
export {
  type CataloguedMeasure,
  type CheckedCatalogue,
  type CheckedCommitment,
  type CommitmentCheck,
  commitmentCheck,
  commitmentVerdicts,
  type CommitmentVerdict,
  type WantedFigure,
} from './commitment-check.js';
export { type SubgraphConfig, SettingError, subgraphConfig } from './config.js';
export type { AgencyContext } from './context.js';
export { Area } from './contract/area.js';
export { areaObservations } from './contract/area-observations.js';
export { AreaResolver } from './contract/area.resolver.js';
export { datasetConnection } from './contract/dataset-connection.js';
export { published as describedEnum, Qualifier } from './contract/enums.js';
export { Measure } from './contract/measure.js';
export { Observation } from './contract/observation.js';
export { Organization } from './contract/organization.js';
export { type Page, PageInfo, pageOf } from './contract/page-info.js';
export { AreaCodeScalar, DateScalar, PeriodScalar } from './contract/scalars.js';
export { ConfidenceInterval, PeriodValue, Provenance } from './contract/value-types.js';
export { type Dataset, type MeasureDefinition } from './dataset.js';
export { type DenominatorEntry, type DenominatorKind } from './denominator.js';
export { type ErrorCode, errorCodes, publicError } from './errors.js';
export { FileError } from './import/file-error.js';
export { publishFigures } from './import/publish-figures.js';
export {
  type CellFigure,
  financialYear,
  type Importer,
  readArea,
  readBalance,
  readCount,
  readMark,
  readMarkedCount,
  readNumber,
  readPeriodOf,
  type RatesOfCounts,
  readWord,
  RejectedValue,
  type Row,
} from './import/importer.js';
export { measureTable } from './import/measure-table.js';
export { readQualifier } from './import/read-qualifier.js';
export { isOfAnotherAuthority } from './import/other-authority.js';
export { readPercent, refuseOtherSurvey } from './import/survey-row.js';
export { manyByKey, oneByKey } from './many-by-key.js';
export { onceFor } from './once.js';
export { type Period, readPeriod } from './period.js';
export type { PlaceNameEntry } from './place-name.js';
export { writeObservationId } from './observation-id.js';
export { periodValue, today } from './period-arithmetic.js';
export { type PublishedFigures, publishedFigures } from './published-figures.js';
export {
  areaOf,
  type AreaEntry,
  canonicalCode,
  denominatorOf,
  type OrganisationEntry,
  readRegisters,
  type Registers,
  withAncestors,
} from './register.js';
export { openDatabase } from './serve/database.js';
export { logRatio } from './statistics/log-ratio.js';
export { newcombe } from './statistics/newcombe.js';
export { wilson } from './statistics/wilson.js';
export { grantServing } from './store/grants.js';
export { withImportLogin } from './serve/import-login.js';
export { runSubgraph } from './serve/run.js';
export type { ReferenceResolver } from './serve/entities.js';
export { type SchemaParts, subgraphSchema } from './serve/subgraph-schema.js';
export type { Subgraph } from './serve/subgraph.js';
export { confidenceInterval } from './statistics/confidence-interval.js';
