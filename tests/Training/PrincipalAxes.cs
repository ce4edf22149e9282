namespace Training;

/// <summary>The directions in which vectors differ most, by Jacobi's rotations of their second moments.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 30;
    private const double Still = 1e-12;

    /// <summary>The axes, the widest first; vectors are not centred, so that products stay what they are.</summary>
    public static double[][] Of(IReadOnlyList<float[]> vectors, int count)
    {
        var size = vectors[0].Length;
        var moments = Moments(vectors, size);
        var axes = new double[size, size];
        for (var at = 0; at < size; at++)
            axes[at, at] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var row = 0; row < size; row++)
            {
                for (var column = row + 1; column < size; column++)
                    Rotate(moments, axes, row, column);
            }
        }
        return
        [
            .. Enumerable.Range(0, size).OrderByDescending(at => moments[at, at]).Take(count)
                .Select(column => Enumerable.Range(0, size).Select(row => axes[row, column]).ToArray()),
        ];
    }

    private static double[,] Moments(IReadOnlyList<float[]> vectors, int size)
    {
        var moments = new double[size, size];
        foreach (var vector in vectors)
        {
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                    moments[row, column] += (double)vector[row] * vector[column] / vectors.Count;
            }
        }
        return moments;
    }

    private static void Rotate(double[,] moments, double[,] axes, int one, int other)
    {
        if (Math.Abs(moments[one, other]) < Still)
            return;
        var angle = 0.5 * Math.Atan2(2 * moments[one, other], moments[one, one] - moments[other, other]);
        var (sine, cosine) = Math.SinCos(angle);
        for (var at = 0; at < moments.GetLength(0); at++)
        {
            var (a, b) = (moments[at, one], moments[at, other]);
            (moments[at, one], moments[at, other]) = (cosine * a + sine * b, cosine * b - sine * a);
        }
        for (var at = 0; at < moments.GetLength(0); at++)
        {
            var (a, b) = (moments[one, at], moments[other, at]);
            (moments[one, at], moments[other, at]) = (cosine * a + sine * b, cosine * b - sine * a);
            (a, b) = (axes[at, one], axes[at, other]);
            (axes[at, one], axes[at, other]) = (cosine * a + sine * b, cosine * b - sine * a);
        }
    }
}
