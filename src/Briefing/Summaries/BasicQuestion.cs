namespace Briefing.Summaries;

/// <summary>The questions of the basics, in the order in which they are shown.</summary>
public enum BasicQuestion
{
    /// <summary>Where is it, who is it, or what is it: by the topic's kind.</summary>
    Identity,
    WhyItMatters,
    WhyInTheNews,
    /// <summary>Any other question of an explainer box, as the box asks it.</summary>
    Other,
    NotKnown,
    WhatNext,
}
