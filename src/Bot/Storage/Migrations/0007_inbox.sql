-- What came in and has not been acted on, in the order of arrival. state: 0 waiting, 1 done, 2 set aside.
-- body is JSON and gone once it is done; the key stays for some days, so that a repeated delivery does nothing.
create table inbox (
    row_id $row$,
    update_key $key$ not null unique,
    chat $key$ not null,
    state bigint not null,
    attempts bigint not null,
    body text,
    error text,
    received_at bigint not null,
    ended_at bigint
);
create index inbox_waiting on inbox (chat, row_id) where state = 0;
create index inbox_ended on inbox (ended_at) where ended_at is not null;

-- A chat with something waiting. One worker at a time has it, so its order holds. arrivals counts what came in, so that a
-- worker that has seen all of them can tell whether there is more.
create table inbox_lanes (
    chat $key$ not null primary key,
    claimed_by $id$,
    due_at bigint not null,
    arrivals bigint not null
);
create index inbox_lanes_due on inbox_lanes (due_at) where claimed_by is null;
create index inbox_lanes_claimed on inbox_lanes (claimed_by) where claimed_by is not null;

-- Processes that claim lanes. Each holds a lease while it lives; the lanes of one that died go back.
create table inbox_owners (
    id $id$ not null primary key,
    started_at bigint not null
);
