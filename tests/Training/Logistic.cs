namespace Training;

/// <summary>Logistic regression by Newton's method.</summary>
internal static class Logistic
{
    /// <summary>How strongly weights are drawn to 0, all but the first.</summary>
    private const double Ridge = 3;
    private const int Rounds = 8;

    /// <summary>The chance at these weights: 0 to 1.</summary>
    public static double Chance(double[] weights, ReadOnlySpan<double> features)
    {
        var odds = 0.0;
        for (var at = 0; at < weights.Length; at++)
            odds += weights[at] * features[at];
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>The weights under which the examples are likeliest.</summary>
    /// <param name="examples">Their first feature is always 1.</param>
    public static double[] Learn(IReadOnlyList<HighlightedArticle.Example> examples)
    {
        var count = examples[0].Features.Length;
        var weights = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, bend) = Derivatives(examples, weights);
            var step = Solve(bend, slope);
            for (var at = 0; at < count; at++)
                weights[at] += step[at];
        }
        return weights;
    }

    private static (double[] Slope, double[,] Bend) Derivatives(IReadOnlyList<HighlightedArticle.Example> examples, double[] weights)
    {
        var count = weights.Length;
        var (slope, bend) = (new double[count], new double[count, count]);
        foreach (var (features, isSaid) in examples)
        {
            var chance = Chance(weights, features);
            var (error, curve) = ((isSaid ? 1 : 0) - chance, chance * (1 - chance));
            for (var row = 0; row < count; row++)
            {
                if (features[row] == 0)
                    continue;
                slope[row] += error * features[row];
                for (var column = 0; column < count; column++)
                    bend[row, column] += curve * features[row] * features[column];
            }
        }
        for (var at = 1; at < count; at++)
        {
            slope[at] -= Ridge * weights[at];
            bend[at, at] += Ridge;
        }
        return (slope, bend);
    }

    /// <summary>Solves a system of equations by elimination; the matrix is symmetric and positive.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var pivot = 0; pivot < count; pivot++)
        {
            for (var row = pivot + 1; row < count; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                right[row] -= factor * right[pivot];
                for (var column = pivot; column < count; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
            }
        }
        for (var row = count - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < count; column++)
                right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }
        return right;
    }
}
