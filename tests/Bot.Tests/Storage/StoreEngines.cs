namespace Bot.Tests.Storage;

/// <summary>The data of a theory that holds on every engine.</summary>
public sealed class StoreEngines : TheoryData<StoreEngine>
{
    public StoreEngines() => AddRange(Enum.GetValues<StoreEngine>());
}
