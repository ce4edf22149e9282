using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class FolderWalkTests : IDisposable
{
    private readonly SourceFolder folder = new();

    [Fact]
    public void Files_come_in_order_and_hidden_ones_do_not()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt", "alpha/e.txt" })
            folder.Write(name, "x");
        Assert.Equal(["a.txt", "b.txt", "alpha/e.txt", "sub/c.txt"], Walked());
    }

    [Fact]
    public void A_link_to_a_folder_above_ends_the_way_there()
    {
        folder.Write("sub/a.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub", "up"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "again"), Path.Combine(folder.Path, "sub"));
        Assert.Single(Walked());
    }

    [Fact]
    public void A_link_to_itself_is_a_file_that_cannot_be_opened()
    {
        File.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), Path.Combine(folder.Path, "loop"));
        Assert.Equal(["loop"], Walked());
    }

    public void Dispose() => folder.Dispose();

    private List<string> Walked() =>
        [.. FolderWalk.Files(folder.Path).Select(file => Path.GetRelativePath(folder.Path, file.Path).Replace('\\', '/'))];
}
