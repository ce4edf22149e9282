-- Messages that are not to be kept. forgets: 0 kept for a while, 1 deleted once it has ended, 2 its reader was forgotten
-- while it was being sent: deleted whatever came of it, and not sent again.
alter table outbox add column forgets bigint not null default 0;
create index outbox_forgets on outbox (row_id) where forgets <> 0;

-- With outbox_unended and outbox_messages finds all rows of a chat.
create index outbox_unsent on outbox (chat) where ended_at is not null and message_id is null;

-- Updates that were set aside, by their chat. Of those that were acted on the chat is not kept.
create index inbox_aside on inbox (chat) where state = 2;
update inbox set chat = '' where state = 1;
