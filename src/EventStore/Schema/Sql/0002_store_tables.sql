-- What this store keeps beside Marten's tables. Tables that grow lead with tenant_id, so that they can be partitioned
-- or spread over servers by it.

-- The clusters that this database has lived in.
create table {schema}.fadu_clusters (
    -- Number that events written there bear.
    epoch smallint not null constraint fadu_clusters_pkey primary key,
    -- pg_control_system(): another one means another cluster, whose transaction ids started anew.
    system_identifier bigint not null,
    -- When the database was first opened there, for whoever looks into what happened.
    since timestamptz not null default now()
);

insert into {schema}.fadu_clusters (epoch, system_identifier)
select 1, system_identifier from pg_control_system();

-- Commands that bore a key, with what came of them: repeating one returns that, and appends nothing.
create table {schema}.fadu_commands (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- Chosen by whoever sends the command.
    key varchar collate "C" not null,
    -- Hash of the command: another command under the same key is a mistake, not a repetition.
    fingerprint varchar not null,
    -- The streams with their new versions and hashes, and the numbers of the events.
    outcome jsonb not null,
    -- Moment of the events; old commands may be cleared away by it.
    at timestamptz not null,
    constraint fadu_commands_pkey primary key (tenant_id, key)
);

-- How far each reader that runs on one node at a time has come.
create table {schema}.fadu_readers (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- Chosen by the program; the same on every node.
    name varchar not null,
    -- The last event it was handed: epoch, transaction, number. All three, since that is the order.
    epoch smallint not null,
    -- See epoch.
    transaction_id xid8 not null,
    -- See epoch.
    seq_id bigint not null,
    -- Event types that it asks for; null: all. The skip detector counts the same ones.
    types varchar[],
    -- How many events it was handed, and the sum of their numbers: an event that it was not handed shows in both.
    events bigint not null,
    -- See events; a sum of bigints can grow beyond one.
    sequences numeric not null,
    -- When it last came further: a reader that hangs shows by it.
    updated timestamptz not null default now(),
    constraint fadu_readers_pkey primary key (tenant_id, name)
);

-- Keys of personal data, one for each person. Destroying one makes every value encrypted by it unreadable for good,
-- while the events stay as they were hashed.
create table {schema}.fadu_personal_keys (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- Whose data: an account, a unit's contact.
    subject varchar collate "C" not null,
    -- 256 bits, or null once destroyed.
    key bytea,
    -- When something personal was first stored about the subject.
    created timestamptz not null default now(),
    -- When it was erased. The row stays, so that nothing is stored about the subject again.
    destroyed timestamptz,
    constraint fadu_personal_keys_pkey primary key (tenant_id, subject),
    constraint fadu_personal_keys_destroyed check ((key is null) = (destroyed is not null))
);

-- Called instead of a new version where the stream is not at the version that the writer expects, or closed:
-- it ends the transaction, and its code tells which.
create function {schema}.fadu_refuse(archived boolean) returns bigint language plpgsql as $$
begin
    if archived then
        raise exception 'the stream is archived' using errcode = 'FD002';
    end if;
    raise exception 'the stream is at another version' using errcode = 'FD001';
end
$$;
