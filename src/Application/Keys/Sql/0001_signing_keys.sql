-- Keys that the service signs with what it hands out and takes back: workbooks, links. In no event, since those are for good.

create table {schema}.fadu_signing_keys (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- What is signed with it: two purposes never share a key.
    purpose varchar collate "C" not null,
    -- 32 random bytes.
    secret bytea not null,
    constraint fadu_signing_keys_pkey primary key (tenant_id, purpose)
);
