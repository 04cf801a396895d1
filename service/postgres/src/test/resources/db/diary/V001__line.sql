CREATE TABLE diary.line (
    said text NOT NULL PRIMARY KEY
);
