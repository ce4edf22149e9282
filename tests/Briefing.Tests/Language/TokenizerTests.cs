using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class TokenizerTests
{
    [Fact]
    public void Numbers_and_initials_stay_whole()
    {
        var words = Tokenizer.Tokenize("The U.N. counted 4,000 people; oil rose 3.4%.").Select(token => token.Text);
        Assert.Equal(["The", "U.N", "counted", "4,000", "people", "oil", "rose", "3.4"], words);
    }
}
