using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Storage;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Sqlite_in_the_folder_data_is_the_default()
    {
        var options = Fill();

        Assert.Equal((StorageProvider.Sqlite, "data"), (options.Provider, options.Path));
    }

    [Fact]
    public void An_unknown_engine_is_named_with_what_is_allowed()
    {
        var failure = Assert.Single(Failures(("Storage:Provider", "Mongo")));

        Assert.Contains("Storage:Provider is \"Mongo\"; allowed: Sqlite or Postgres", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_folder_is_named_with_what_is_allowed()
    {
        Assert.Contains("Storage:Path is \" \"; allowed: the name of a folder", Assert.Single(Failures(("Storage:Path", " "))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Database=bot")]
    [InlineData("this is no connection string; Password=secret")]
    [InlineData("Host=h;NoSuchKey=1")]
    public void Postgres_needs_a_readable_address_which_is_not_shown(string? address)
    {
        var failure = Assert.Single(Failures(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", address)));

        Assert.Contains("Storage:ConnectionString", failure, StringComparison.Ordinal);
        Assert.Contains("Host=localhost", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Sqlite_takes_no_notice_of_the_address()
    {
        Assert.Equal(StorageProvider.Sqlite, Fill(("Storage:ConnectionString", "nonsense")).Provider);
    }

    private static IReadOnlyList<string> Failures(params (string Key, string? Value)[] settings) =>
        [.. Assert.Throws<OptionsValidationException>(() => Fill(settings)).Failures];

    private static StorageOptions Fill(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
        var options = new StorageOptions();
        SettingsReader.Fill(options, configuration.GetSection(StorageOptions.Section));
        return options;
    }
}
