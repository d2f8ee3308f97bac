create schema register;
create table register.area (
  code text primary key,
  name text not null,
  type text not null,
  parents text[] not null,
  "coterminousWith" text[] not null
);
create table register.organisation (
  id text primary key,
  name text not null,
  parent text
);
create table register.measure (
  id text primary key,
  dataset text not null,
  position integer not null,
  title text not null,
  description text not null,
  unit text not null,
  per double precision,
  collected boolean not null,
  area_types text[] not null,
  coverage text[],
  organization text not null,
  disclosure text not null,
  alternative_provider text,
  indicator text,
  finest text,
  frequency text not null,
  period_kind text not null,
  due_months integer,
  due_since date,
  survey json,
  dataset_title text not null,
  dataset_coverage text not null,
  publisher text not null
);
create index on register.measure (dataset);
create index on register.measure (organization);
create index on register.measure (indicator);
create table register.denominator (
  area text not null,
  kind text not null,
  value double precision not null,
  period text not null,
  title text not null,
  source text not null,
  synthetic boolean,
  primary key (area, kind)
);
create table register.place (
  id text primary key,
  name text not null,
  reading text not null,
  areas text[] not null
);
create table register.comparison_group (
  id text primary key,
  title text not null,
  source text not null,
  synthetic boolean,
  areas text[] not null
);
