#!/bin/sh
# Run once by the postgres image, in an empty data folder: the agency's database and its two logins.
# The import login owns the database; the serving login reads what a migration grants it; nobody else may connect.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v database="safer_$AGENCY" -v import="${AGENCY}_import" -v serve="${AGENCY}_serve" \
  -v import_password="$IMPORT_PASSWORD" -v serve_password="$SERVE_PASSWORD" <<'SQL'
CREATE ROLE :"import" LOGIN PASSWORD :'import_password';
CREATE ROLE :"serve" LOGIN PASSWORD :'serve_password';
CREATE DATABASE :"database" OWNER :"import";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"serve";
SQL
