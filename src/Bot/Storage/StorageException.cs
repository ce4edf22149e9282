namespace Bot.Storage;

/// <summary>The store cannot be used. The message tells an operator in plain words what is wrong, where, and what to do.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
