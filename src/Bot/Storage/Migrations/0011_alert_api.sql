-- Keys of programs that work on alerts over HTTP. hash: SHA-256 of the secret part, in hexadecimal; the key itself is kept nowhere.
create table alert_api_keys (
    id $key$ not null primary key,
    name text not null,
    role text not null,
    hash text not null,
    created_at bigint not null,
    last_used_at bigint,
    revoked_at bigint
);

-- Drafts that programs asked for, so that asking again does not make another alert.
create table alert_api_requests (
    key_id $key$ not null references alert_api_keys (id),
    idempotency_key $key$ not null,
    body_hash text not null,
    number bigint not null references alerts (number),
    created_at bigint not null,
    primary key (key_id, idempotency_key)
);
create index alert_api_requests_created on alert_api_requests (created_at);
