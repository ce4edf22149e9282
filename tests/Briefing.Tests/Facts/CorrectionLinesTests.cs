using Briefing.Facts;

namespace Briefing.Tests.Facts;

public sealed class CorrectionLinesTests
{
    [Theory]
    [InlineData("Correction: The harbour has two piers, not three.", "The harbour has two piers, not three.")]
    [InlineData("Correction, 5 March: The harbour has two piers.", "The harbour has two piers.")]
    [InlineData("An earlier version of this article gave a wrong number of piers.", "An earlier version of this article gave a wrong number of piers.")]
    public void A_line_that_corrects_is_known_and_told_without_its_first_word(string line, string body)
    {
        Assert.True(CorrectionLines.Is(line));
        Assert.Equal(body, CorrectionLines.Body(line));
    }

    [Theory]
    [InlineData("The correction of the course took an hour.")]
    [InlineData("Corrections officers joined the strike.")]
    public void News_of_corrections_are_not_corrections(string line) => Assert.False(CorrectionLines.Is(line));
}
