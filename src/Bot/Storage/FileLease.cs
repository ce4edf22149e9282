namespace Bot.Storage;

/// <summary>A lease as a locked file: the system takes the lock away when the process ends.</summary>
internal sealed class FileLease : ILease
{
    private readonly FileStream file;
    private readonly bool isForGood;

    private FileLease(FileStream file, bool isForGood)
    {
        this.file = file;
        this.isForGood = isForGood;
    }

    public CancellationToken Lost => CancellationToken.None;

    /// <summary>Takes the lease, or null while another process (or another part of this one) has it.</summary>
    /// <param name="path">The file, which is made when it is missing.</param>
    /// <param name="isForGood">Whether the file stays for the next to take the lease; else it goes with the lease.</param>
    /// <exception cref="StorageException">The file cannot be made.</exception>
    public static FileLease? TryTake(string path, bool isForGood)
    {
        try
        {
            return new FileLease(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), isForGood);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"Cannot make the file {path}: {failure.Message} Set Storage:Path (or --data) to a folder that can be written.", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!isForGood)
            File.Delete(file.Name);
        await file.DisposeAsync();
    }
}
