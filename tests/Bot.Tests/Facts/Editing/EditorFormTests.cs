using Bot.Facts.Editing;
using Briefing.Facts;

namespace Bot.Tests.Facts.Editing;

public sealed class EditorFormTests
{
    [Fact]
    public void One_message_holds_all_parts()
    {
        var form = EditorForm.Read("7 The port reopened\non Monday.\nsubject: Lurania\nSource: Reuters https://r.example/1\nSays: the ministry\nSTATUS: Attributed");

        Assert.Equal((7L, "The port reopened on Monday.", "Lurania", "Reuters", "https://r.example/1", "the ministry", FactStatus.Attributed),
            (form.Number!.Value, form.Statement, form.Subject, form.SourceName, form.SourceUrl!.OriginalString, form.Attribution, form.Status));
        Assert.Empty(form.Missing());
    }

    [Theory]
    [InlineData("7", "statement", "Subject", "Source", "Status", "Says")]
    [InlineData("7 It did.\nSubject: A\nSource: Reuters\nSays: none\nStatus: confirmed", "“Reuters”")]
    [InlineData("7 It did.\nSubject: A\nSource: https://r.example\nSays: none\nStatus: confirmed", "source’s name")]
    [InlineData("7 It did.\nSubject: A\nSource: R https://r.example\nSays: none\nStatus: attributed", "Says")]
    [InlineData("7 It did.\nSubject: A\nSource: R https://r.example\nSays: B\nStatus: withdrawn", "Status")]
    public void Every_missing_part_is_asked_for_by_name(string typed, params string[] asked)
    {
        var missing = EditorForm.Read(typed).Missing().ToList();

        Assert.Equal(asked.Length, missing.Count);
        Assert.All(asked.Zip(missing), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The port reopened.")]
    [InlineData("7th street is closed.")]
    public void Without_a_number_there_is_none(string typed) => Assert.Null(EditorForm.Read(typed).Number);
}
