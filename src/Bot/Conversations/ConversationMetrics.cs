using Prometheus;

namespace Bot.Conversations;

/// <summary>What operators can count: turns and how long they take, questions answered and not.</summary>
internal sealed class ConversationMetrics
{
    // Seconds: a turn takes milliseconds when all is well.
    private static readonly double[] Buckets = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10];

    private readonly Histogram turns;
    private readonly Counter questions;

    /// <param name="registry">Of this service, so that several in one process do not count for each other.</param>
    public ConversationMetrics(CollectorRegistry registry)
    {
        var metrics = Metrics.WithCustomRegistry(registry);
        turns = metrics.CreateHistogram(
            "bot_turn_seconds", "Messages that were replied to, by channel, and how long it took.",
            ["channel"], new HistogramConfiguration { Buckets = Buckets });
        questions = metrics.CreateCounter(
            "bot_questions_total", "Questions, by whether the store held an answer.", ["answered"]);
    }

    /// <summary>Counts a turn.</summary>
    public void Turn(string channel, TimeSpan took) => turns.WithLabels(channel).Observe(took.TotalSeconds);

    /// <summary>Counts a question.</summary>
    public void Question(bool answered) => questions.WithLabels(answered ? "yes" : "no").Inc();
}
