using Briefing.Facts;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>A composed briefing with what it was composed from.</summary>
/// <param name="Material">What it stands on.</param>
internal abstract record Brief(BriefingMaterial Material)
{
    /// <summary>The topic it is about.</summary>
    public Topic Topic => Material.Topic;

    /// <summary>What stands above it because it has come in since the reader last read; null: nothing.</summary>
    public NewsSince? Since { get; init; }

    /// <summary>All its own lines in the order in which they are shown.</summary>
    public abstract IEnumerable<BriefLine> Lines { get; }

    /// <summary>What was wrong and is shown with it.</summary>
    public virtual IReadOnlyList<Fact> Corrections => [];

    /// <summary>The basics.</summary>
    internal sealed record Basics(BriefingMaterial Material, BasicsBriefing Briefing) : Brief(Material)
    {
        public override IReadOnlyList<Fact> Corrections => Briefing.Corrections;

        public override IEnumerable<BriefLine> Lines => Briefing.Items.SelectMany(item => item.Lines);
    }

    /// <summary>The short briefing.</summary>
    internal sealed record Short(BriefingMaterial Material, ShortBriefing Briefing) : Brief(Material)
    {
        public override IReadOnlyList<Fact> Corrections => Briefing.Corrections;

        public override IEnumerable<BriefLine> Lines => Briefing.Lines;
    }

    /// <summary>The timeline.</summary>
    internal sealed record Timeline(BriefingMaterial Material, TimelineBriefing Briefing) : Brief(Material)
    {
        public override IReadOnlyList<Fact> Corrections => Briefing.Corrections;

        public override IEnumerable<BriefLine> Lines => Briefing.Entries.Select(entry => entry.Line);
    }

    /// <summary>The topic is known, but nothing stored tells of it in this format.</summary>
    internal sealed record Nothing(BriefingMaterial Material) : Brief(Material)
    {
        public override IEnumerable<BriefLine> Lines => [];
    }
}
