using System.Diagnostics.Metrics;

namespace Bot.Conversations;

/// <summary>What operators can count: turns and how long they take, questions answered and not.</summary>
internal sealed class ConversationMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Bot.Conversations";

    private readonly Counter<long> turns;
    private readonly Counter<long> questions;
    private readonly Histogram<double> turnSeconds;

    public ConversationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        turns = meter.CreateCounter<long>("bot.turns", description: "Messages that were replied to, by channel.");
        questions = meter.CreateCounter<long>("bot.questions", description: "Questions, by whether the store held an answer.");
        turnSeconds = meter.CreateHistogram<double>("bot.turn.seconds", "s", "From a message's arrival to its replies.");
    }

    /// <summary>Counts a turn.</summary>
    public void Turn(string channel, TimeSpan took)
    {
        turns.Add(1, new KeyValuePair<string, object?>("channel", channel));
        turnSeconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }

    /// <summary>Counts a question.</summary>
    public void Question(bool answered) =>
        questions.Add(1, new KeyValuePair<string, object?>("answered", answered ? "yes" : "no"));
}
