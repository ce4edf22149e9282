using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Storage;

/// <summary>Settings of the section <see cref="Section"/>: where articles, facts and readers are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The engine. Default <see cref="StorageProvider.Sqlite"/>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Folder of the embedded store, made when it is missing; relative to the working folder. Default <c>data</c>.</summary>
    [Required(ErrorMessage = "the name of a folder, like data")]
    [RegularExpression(@"[^\x00]*\S[^\x00]*", ErrorMessage = "the name of a folder, like data")]
    public string Path { get; set; } = "data";

    /// <summary>Where PostgreSQL is; needed for <see cref="StorageProvider.Postgres"/>, unused otherwise.</summary>
    [Secret]
    [PostgresAddress(ErrorMessage =
        "with Storage:Provider Postgres, a connection string like Host=localhost;Database=bot;Username=bot;Password=…")]
    public string? ConnectionString { get; set; }
}
