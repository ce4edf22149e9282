using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) in words for an operator.</summary>
internal static class SqliteFailures
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The failure of the store in <paramref name="file"/>, or null when the statement was wrong, not the store.</summary>
    public static StorageException? Explain(SqliteException failure, string file)
    {
        var explanation = failure.SqliteErrorCode switch
        {
            Busy or Locked => $"The store {file} is in use by another process that does not let go. Stop that process, then try again.",
            ReadOnly => $"The store {file} cannot be written. Give this user the right to write it and its folder, or set Storage:Path (or --data) to another folder.",
            CannotOpen => $"The store {file} cannot be opened. Check that its folder exists and can be read and written by this user, or set Storage:Path (or --data) to another folder.",
            Full => $"The disk of the store {file} is full. Nothing of the last step was stored. Make room, then try again.",
            InputOutput => $"The disk of the store {file} does not read or write ({failure.Message}). Check the disk, then try again.",
            Corrupt => $"The store {file} is damaged. Put back a backup with the restore command.",
            NotADatabase => $"{file} is not a store of this bot: it is not a SQLite database. Move the file away, or set Storage:Path (or --data) to another folder.",
            _ => null,
        };
        return explanation is null ? null : new StorageException(explanation, failure);
    }
}
