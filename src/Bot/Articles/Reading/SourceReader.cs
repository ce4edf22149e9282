using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Articles.Fetching;

namespace Bot.Articles.Reading;

/// <summary>
/// Reads what an operator names as a source: a file, a folder, an address, or "-" for standard input.
/// </summary>
internal sealed class SourceReader(DocumentReader documents, PageFetcher fetcher)
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What the source holds, in order. Whatever is wrong with it comes as a refusal.</summary>
    /// <param name="source">A path, an address or "-".</param>
    /// <param name="standardInput">Where "-" is read from.</param>
    /// <param name="progress">Told of every byte read from a file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    public IAsyncEnumerable<Submission> ReadAsync(
        string source, Stream standardInput, ReadingProgress progress, CancellationToken cancellationToken)
    {
        if (source == StandardInput)
            return documents.ReadAsync(new Document(source, standardInput), cancellationToken);
        if (WebAddress.IsMeant(source))
            return ReadAddressAsync(source, cancellationToken);
        if (Directory.Exists(source))
            return ReadFolderAsync(source, progress, cancellationToken);
        return ReadFileAsync(source, progress, cancellationToken);
    }

    private async IAsyncEnumerable<Submission> ReadFolderAsync(
        string folder, ReadingProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isEmpty = true;
        foreach (var (path, problem) in FolderWalk.Files(folder))
        {
            isEmpty = false;
            if (problem is not null)
                yield return new Submission.Refusal(new Origin(path), problem);
            else
                await foreach (var submission in ReadFileAsync(path, progress, cancellationToken))
                    yield return submission;
        }
        if (isEmpty)
            yield return new Submission.Refusal(new Origin(folder), "holds no file");
    }

    private async IAsyncEnumerable<Submission> ReadFileAsync(
        string path, ReadingProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (file, problem) = Open(path);
        if (file is null)
        {
            yield return new Submission.Refusal(new Origin(path), problem);
            yield break;
        }
        var document = new Document(path, new MeasuredStream(file, progress))
        {
            Kind = DocumentKinds.OfName(path),
            ArticleId = IdOf(path),
        };
        await foreach (var submission in documents.ReadAsync(document, cancellationToken))
            yield return submission;
    }

    private async IAsyncEnumerable<Submission> ReadAddressAsync(
        string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (WebAddress.Parse(source) is not { } address)
        {
            yield return new Submission.Refusal(new Origin(source), "is not a whole http or https address");
            yield break;
        }
        var fetched = await fetcher.FetchAsync(new FetchRequest(address, AddressTrust.Named), cancellationToken);
        if (fetched is not FetchResult.Fetched page)
        {
            var reason = fetched is FetchResult.Failed failed ? failed.Reason : "has not changed";
            yield return new Submission.Refusal(new Origin(source), reason);
            yield break;
        }
        await foreach (var submission in documents.ReadAsync(page.ToDocument(source), cancellationToken))
            yield return submission;
    }

    private static (FileStream? File, string Problem) Open(string path)
    {
        try
        {
            const FileOptions inOrder = FileOptions.SequentialScan;
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, inOrder), "");
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "does not exist");
        }
        catch (ArgumentException)
        {
            return (null, "is not a file's name");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be read: {problem.Message.TrimEnd('.')}");
        }
    }

    /// <summary>
    /// A file's name, and enough of a hash of its whole path to tell it from files of that name elsewhere.
    /// </summary>
    private static string IdOf(string path)
    {
        var whole = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path)));
        return $"{Path.GetFileName(path)}@{Convert.ToHexStringLower(whole.AsSpan(0, 5))}";
    }
}
