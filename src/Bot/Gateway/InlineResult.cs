namespace Bot.Gateway;

/// <summary>Something that the bot offers to whoever names it in another chat; what is chosen is sent there.</summary>
/// <param name="Id">Unique within an answer, 1 to 64 bytes.</param>
/// <param name="Title">What the person sees first.</param>
/// <param name="Description">A line below it.</param>
/// <param name="Text">What is sent.</param>
/// <param name="Link">The button below what is sent; it has an address.</param>
internal sealed record InlineResult(string Id, string Title, string Description, MessageText Text, CallButton Link);
