-- What the bot remembers about itself: which files of prepared facts it has read, that the demo articles were stored.
create table remembered (
    key $key$ not null primary key,
    value text not null
);
