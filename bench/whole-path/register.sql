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
  name text not null
);
create table register.measure (
  id text primary key,
  dataset text not null,
  position integer not null,
  title text not null,
  unit text not null,
  collected boolean not null,
  area_types text[] not null,
  coverage text[],
  organization text not null,
  disclosure text not null,
  alternative_provider text,
  dataset_title text not null,
  publisher text not null
);
