using Bot.Conversations;
using Bot.Inbox;
using Bot.Tests.Conversations;

namespace Bot.Tests.Inbox;

public sealed class CommandMenuTests
{
    private static readonly CommandMenu Menu = new(new ConversationService(
        [
            new ConversationCommand("brief", wording => $"brief in {wording.Name}", NotCalled),
            new ConversationCommand("alert", _ => "an alert", NotCalled) { IsForAdmins = true },
            new ConversationCommand("more", _ => "", NotCalled) { IsHidden = true },
        ], [], [], TestAdmins.None, TestRights.Untold, TimeProvider.System));

    [Fact]
    public void Readers_and_groups_are_offered_commands_in_every_language()
    {
        Assert.Equal("brief in Русский", Menu.Readers(Wording.Russian)[0].Description);
        Assert.Equal(["brief", "help", "start", "stop", "privacy"], Menu.Readers(Wording.Russian).Select(command => command.Name));
        Assert.Equal(["brief", "help", "stop"], Menu.Groups(Wording.Russian).Select(command => command.Name));
        Assert.Equal(
            "what I can do, что я умею",
            string.Join(", ", Wording.All.Select(wording => Menu.Groups(wording)[1].Description)));
    }

    [Fact]
    public void Admins_are_offered_all_but_what_stands_behind_buttons() =>
        Assert.Equal(["brief", "help", "start", "stop", "privacy", "alert"], Menu.Admins.Select(command => command.Name));

    private static Task<Turn> NotCalled(TurnContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
}
