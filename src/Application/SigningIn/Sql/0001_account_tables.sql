-- Secrets of accounts, which are in no event, since those are for good. The accounts themselves are streams.

create table {schema}.fadu_credentials (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- Name of the account, in lower case.
    account varchar collate "C" not null,
    -- As the password hasher writes it; null: there is no password.
    password_hash varchar,
    -- Version of the event that says the password was changed: a repeated command must not put an older one back.
    password_version bigint not null default 0,
    -- A password that somebody else chose is worth nothing from then on; null: it does not end.
    password_expires timestamptz,
    -- Wrong passwords and codes since the last right ones; counted before they are looked at, so that many at once are no way around it.
    attempts int not null default 0,
    -- Nobody is let in before; null: anybody may try.
    locked_until timestamptz,
    -- Key of the second factor (RFC 6238); null: there is none.
    totp_secret bytea,
    -- Time step of the last code that was taken: no code counts twice, on whatever node.
    totp_step bigint not null default 0,
    -- Key of a second factor that is being enrolled; null: none is.
    pending_secret bytea,
    -- SHA-256 of each recovery code that was not used yet.
    recovery_codes bytea[] not null default '{}',
    constraint fadu_credentials_pkey primary key (tenant_id, account)
);

create table {schema}.fadu_sessions (
    -- One tenant so far; leads the key for partitions to come.
    tenant_id varchar not null default '*DEFAULT*',
    -- SHA-256 of the token: whoever reads the table gets in nowhere with it.
    token_hash bytea not null,
    -- Name of the account, in lower case.
    account varchar collate "C" not null,
    -- How often the account's events had ended all sessions when this one began: another number now, and it has ended.
    generation int not null,
    -- Whether a code was asked for and right.
    second_factor boolean not null,
    -- When it began; the oldest ends where an account has too many.
    created timestamptz not null,
    -- When it was last used, to the minute: an idle one ends.
    last_seen timestamptz not null,
    -- When it ends, however much it is used.
    expires timestamptz not null,
    constraint fadu_sessions_pkey primary key (tenant_id, token_hash)
);

-- For counting an account's sessions and for listing them.
create index fadu_sessions_account on {schema}.fadu_sessions (tenant_id, account, created);

-- For clearing away those that are over.
create index fadu_sessions_expires on {schema}.fadu_sessions (tenant_id, expires);
