-- What goes out. state: 0 waiting, 1 sending, 2 sent, 3 gone (the chat takes no messages), 4 rejected, 5 expired,
-- 6 given up (its fate is unknown), 7 cancelled. priority: 0 answers to pressed buttons, 1 replies, 2 alerts,
-- 3 corrections, 4 digests.
-- body is JSON and gone once it was sent; what goes to many stands once in outbox_contents. campaign names what goes to
-- many, once to each chat. about is the conversation that a reply to the message leads back to, as JSON.
create table outbox_contents (
    id $id$ not null primary key,
    body text not null,
    about text,
    created_at bigint not null
);

create table outbox (
    row_id $row$,
    priority bigint not null,
    chat $key$ not null,
    state bigint not null,
    due_at bigint not null,
    send_by bigint,
    attempts bigint not null,
    unknowns bigint not null,
    campaign $id$,
    content_id $id$ references outbox_contents (id),
    body text,
    about text,
    fence bigint,
    message_id bigint,
    error text,
    created_at bigint not null,
    ended_at bigint
);
create index outbox_due on outbox (priority, due_at, row_id) where state = 0;
create index outbox_unended on outbox (chat, priority, row_id) where ended_at is null;
create index outbox_sending on outbox (row_id) where state = 1;
create index outbox_ended on outbox (ended_at) where ended_at is not null;
create index outbox_messages on outbox (chat, message_id) where message_id is not null;
create unique index outbox_campaign on outbox (campaign, chat) where campaign is not null;

-- What a button stands for, under the short token that Telegram brings back when it is pressed.
create table buttons (
    token $key$ not null primary key,
    says text not null,
    issued_at bigint not null
);

-- The last press of a button in a chat, so that a second one right after it does nothing.
create table button_presses (
    chat $key$ not null,
    token $key$ not null,
    pressed_at bigint not null,
    primary key (chat, token)
);
create index button_presses_by_time on button_presses (pressed_at);
