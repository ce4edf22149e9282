using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class OutlineTests
{
    [Fact]
    public void Feeds_are_found_in_groups_too()
    {
        var found = Outline.Read("""
            <opml version="2.0"><body>
              <outline text="World"><outline text="One" title="The One" xmlUrl="https://one.example/feed"/></outline>
              <outline text="Two" xmlUrl="https://two.example/feed"/>
            </body></opml>
            """, "a.opml");
        Assert.Equal(
            [("https://one.example/feed", "The One"), ("https://two.example/feed", "Two")],
            found.Cast<Submission.Subscription>().Select(feed => (feed.Feed.AbsoluteUri, feed.Title!)));
    }

    [Fact]
    public void A_wrong_address_and_a_break_are_refused_with_their_lines_and_the_rest_is_kept()
    {
        var found = Outline.Read("<opml><body>\n<outline xmlUrl='ftp://a'/>\n<outline xmlUrl='https://b.example/'/>\n<oops", "a.opml");
        Assert.Equal(2, Assert.IsType<Submission.Refusal>(found[0]).Origin.Line);
        Assert.IsType<Submission.Subscription>(found[1]);
        Assert.IsType<Submission.Refusal>(found[2]);
    }

    [Fact]
    public void Entities_neither_grow_nor_reach_for_files()
    {
        var found = Outline.Read("""
            <!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;&a;">]>
            <opml><body><outline text="&b;" xmlUrl="https://b.example/"/></body></opml>
            """, "a.opml");
        Assert.IsType<Submission.Refusal>(Assert.Single(found));
    }

    [Fact]
    public void An_outline_without_feeds_is_refused() =>
        Assert.Equal("lists no feed", Assert.IsType<Submission.Refusal>(Assert.Single(Outline.Read("<opml/>", "a"))).Reason);
}
