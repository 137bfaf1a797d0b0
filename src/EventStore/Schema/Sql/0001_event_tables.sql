-- Marten's tables for events (string stream identity, metadata columns on), so that an application with the Marten
-- package can open this schema. Names, types and defaults are Marten 9's; what is added here has a default, and
-- Marten neither reads nor writes it.

create table {schema}.mt_streams (
    -- Name of the stream, as submission/2026/u-0101. By bytes ("C"), so that order and index do not depend on the
    -- locale that a cluster was made with: checkpoints hash the streams in this order.
    id varchar collate "C" not null constraint pkey_mt_streams_id primary key,
    -- Kind of aggregate, snake_case; for people and for Marten, nothing here branches on it.
    type varchar,
    -- Version of the last event. Every append moves it on, and so meets a second writer here first.
    version bigint not null,
    -- Moment of the last event.
    timestamp timestamptz not null default now(),
    -- Moment of the first event.
    created timestamptz not null default now(),
    -- One tenant so far; the column is Marten's.
    tenant_id varchar default '*DEFAULT*',
    -- A stream that Marten's ArchiveStream closed: it takes no more events.
    is_archived boolean default false
);

create sequence {schema}.mt_events_sequence;

create table {schema}.mt_events (
    -- Place in the whole store. Drawn before the transaction commits, so a smaller one may appear later, and one that
    -- was rolled back leaves a gap: nothing may be read "after" it, see transaction_id. The default is for COPY.
    seq_id bigint not null default nextval('{schema}.mt_events_sequence') constraint pkey_mt_events_seq_id primary key,
    -- Identity of the event, for causation_id of others.
    id uuid not null,
    -- No event without its stream; deleting a stream, which only hands do, takes its events along.
    stream_id varchar collate "C" not null
        constraint fkey_mt_events_stream_id references {schema}.mt_streams (id) on delete cascade,
    -- 1, 2, 3 … within the stream, without gaps.
    version bigint not null,
    -- The body, camelCase JSON.
    data jsonb not null,
    -- Marten's place for bodies that are not JSON; always null here.
    bdata bytea,
    -- Eternal name of the event, snake_case.
    type varchar(500) not null,
    -- When it happened, by the clock of the writer, to the microsecond; it is part of the hash.
    timestamp timestamptz not null default now(),
    -- One tenant so far; the column is Marten's.
    tenant_id varchar default '*DEFAULT*',
    -- The C# type that it was written from: information only, never read back, since types are renamed.
    mt_dotnet_type varchar,
    -- What belongs together: one request, one import.
    correlation_id varchar,
    -- Id of the event or command that led to this one.
    causation_id varchar,
    -- hash, prev, actor, reason, key; whatever else a writer adds is part of the hash too.
    headers jsonb,
    -- Account of the person who did it.
    user_name varchar,
    -- Marten's mark of an archived stream.
    is_archived boolean default false,
    -- Which transaction wrote it. Once every transaction below some id has ended, no event below it can appear any
    -- more: that, and not seq_id, says what a reader may be handed.
    transaction_id xid8 not null default pg_current_xact_id(),
    -- Transaction ids start anew in another cluster (after a dump and restore); each cluster is an epoch of its own.
    -- The default is moved on by whoever first opens the store there, so that a writer pays nothing for it.
    epoch smallint not null default 1
);

alter sequence {schema}.mt_events_sequence owned by {schema}.mt_events.seq_id;

-- Two writers with the same expected version: the second fails here. Its name is what the error is told by.
create unique index pk_mt_events_stream_and_version on {schema}.mt_events (stream_id, version);

-- The order in which readers are handed events.
create index fadu_events_in_order on {schema}.mt_events (epoch, transaction_id, seq_id);

create table {schema}.mt_event_progression (
    -- Name of a reader.
    name varchar not null constraint pk_mt_event_progression primary key,
    -- Sequence number of the last event it was handed; for Marten's sake, readers here keep more, in fadu_readers.
    last_seq_id bigint,
    -- When that was.
    last_updated timestamptz default transaction_timestamp()
);

-- Marten calls the four functions that follow by name and position; their parameters are its own.

create function {schema}.mt_mark_event_progression(name varchar, last_encountered bigint) returns void
language plpgsql as $$
begin
    insert into {schema}.mt_event_progression as known (name, last_seq_id, last_updated)
    values (mt_mark_event_progression.name, last_encountered, transaction_timestamp())
    on conflict on constraint pk_mt_event_progression
    do update set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated;
end
$$;

create function {schema}.mt_archive_stream(streamid varchar) returns void
language sql as $$
    update {schema}.mt_streams set is_archived = true where id = streamid;
    update {schema}.mt_events set is_archived = true where stream_id = streamid;
$$;

-- Quick append with the writer's moments. Returns the new version, then the sequence number of each event.
create function {schema}.mt_quick_append_events(
    stream varchar, stream_type varchar, tenantid varchar, event_ids uuid[], event_types varchar[],
    dotnet_types varchar[], bodies jsonb[], bdatas bytea[], causation_ids varchar[], correlation_ids varchar[],
    headers jsonb[], user_names varchar[], timestamps timestamptz[]) returns bigint[]
language plpgsql as $$
declare
    known record;
    upto bigint;
    numbers bigint[];
begin
    -- The row is locked, so that a second writer waits here and then sees the version that the first one left.
    select s.version, s.is_archived into known from {schema}.mt_streams s where s.id = stream for update;
    if known.is_archived then
        raise exception 'stream % is archived and takes no more events', stream using errcode = 'MT001';
    end if;

    upto := coalesce(known.version, 0) + cardinality(event_ids);
    if known.version is null then
        insert into {schema}.mt_streams (id, type, version, tenant_id)
        values (stream, stream_type, upto, coalesce(tenantid, '*DEFAULT*'));
    else
        update {schema}.mt_streams set version = upto, timestamp = now() where id = stream;
    end if;

    with written as (
        insert into {schema}.mt_events (id, stream_id, version, data, bdata, type, timestamp, tenant_id,
            mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        select event_ids[n], stream, upto - cardinality(event_ids) + n, bodies[n], bdatas[n], event_types[n],
            coalesce(timestamps[n], now()), coalesce(tenantid, '*DEFAULT*'),
            dotnet_types[n], correlation_ids[n], causation_ids[n], headers[n], user_names[n]
        from generate_series(1, cardinality(event_ids)) as n
        returning version, seq_id)
    select array_agg(seq_id order by version) into numbers from written;
    return upto || numbers;
end
$$;

-- Quick append with the server's moment.
create function {schema}.mt_quick_append_events(
    stream varchar, stream_type varchar, tenantid varchar, event_ids uuid[], event_types varchar[],
    dotnet_types varchar[], bodies jsonb[], bdatas bytea[], causation_ids varchar[], correlation_ids varchar[],
    headers jsonb[], user_names varchar[]) returns bigint[]
language sql as $$
    select {schema}.mt_quick_append_events(stream, stream_type, tenantid, event_ids, event_types, dotnet_types, bodies,
        bdatas, causation_ids, correlation_ids, headers, user_names, array[]::timestamptz[]);
$$;
