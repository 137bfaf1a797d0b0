create table {schema}.notes (text varchar not null, at timestamptz);
