-- Rights that one process at a time has. fence grows with each holder, so that what an earlier one still tries is refused.
create table leases (
    name $key$ not null primary key,
    fence bigint not null
);
