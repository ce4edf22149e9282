namespace Bot.Articles.Reading;

/// <summary>Finds the files below a folder.</summary>
internal static class FolderWalk
{
    /// <summary>
    /// All files, each folder's own before those of its subfolders, ordered by name; hidden ones are left out, and a
    /// folder
    /// that links lead to twice is walked once.
    /// </summary>
    /// <returns>A file's path, or the path of a folder that cannot be read with the reason.</returns>
    public static IEnumerable<(string Path, string? Problem)> Files(string folder)
    {
        var open = new Stack<string>([folder]);
        var walked = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            var (files, folders, problem) = Children(next, walked);
            if (problem is not null)
                yield return (next, problem);
            foreach (var file in files)
                yield return (file, null);
            foreach (var subfolder in folders.Reverse())
                open.Push(subfolder);
        }
    }

    private static (IReadOnlyList<string> Files, IReadOnlyList<string> Folders, string? Problem) Children(
        string folder, HashSet<string> walked)
    {
        try
        {
            if (!walked.Add(RealPath(folder)))
                return ([], [], null);
            return (Visible(Directory.GetFiles(folder)), Visible(Directory.GetDirectories(folder)), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ([], [], $"cannot be read: {problem.Message.TrimEnd('.')}");
        }
    }

    private static IReadOnlyList<string> Visible(string[] paths) =>
        [.. paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>The path with every link in it followed.</summary>
    private static string RealPath(string path)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(path));
        if (folder.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            return RealPath(target.FullName);
        return folder.Parent is { } parent ? Path.Combine(RealPath(parent.FullName), folder.Name) : folder.FullName;
    }
}
