-- Facts that have ended and that somebody was given, until all who were given them are noted as those to be told.
-- reached: the chat, by its key, up to which that is done.
create table fact_corrections (
    fact_id $id$ not null primary key references facts (id),
    reached $key$ not null
);

-- due_at: from when on the chat is to be told that the fact has ended; beyond all times where only the conversation
-- itself can tell it.
alter table facts_given add column due_at bigint;
create index facts_given_due on facts_given (due_at, chat) where due_at is not null;
create index facts_given_due_to_chat on facts_given (chat) where due_at is not null;
create index facts_given_by_time on facts_given (given_at);
create index facts_given_by_message on facts_given (outbox_row) where outbox_row is not null;
create index alert_revisions_by_fact on alert_revisions (fact_id) where fact_id is not null;

-- What editors call open questions by. A number is never given again, also when its question is erased.
create table open_question_numbers (
    number $row$,
    question_id $id$ unique
);
insert into open_question_numbers (question_id) select id from open_questions order by first_asked, id;

-- closed_at: when editors answered or dismissed it. fact_id: the answer.
alter table open_questions add column closed_at bigint;
alter table open_questions add column fact_id $id$ references facts (id);
create index open_questions_open on open_questions (times_asked, last_asked) where closed_at is null;

-- thread: the topic of a forum in which it was asked. fact_id: the answer that the chat is to be told. due_at and told_at:
-- as in facts_given, of the answer.
alter table open_question_chats add column thread bigint;
alter table open_question_chats add column fact_id $id$ references facts (id);
alter table open_question_chats add column due_at bigint;
alter table open_question_chats add column told_at bigint;
create index open_question_chats_due on open_question_chats (due_at, chat) where due_at is not null;
create index open_question_chats_by_chat on open_question_chats (chat);
create index open_question_chats_by_time on open_question_chats (asked_at);

-- What an editor has typed and not yet saved, one for each number: an answer, or a fact's correction or withdrawal.
-- body is JSON; hash covers all that its button was shown with.
create table editor_drafts (
    number bigint not null primary key,
    kind text not null,
    hash text not null,
    body text not null,
    drafted_at bigint not null
);
