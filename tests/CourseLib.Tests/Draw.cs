using CourseLib.Data;

namespace CourseLib.Tests;

/// <summary>
/// Random numbers and data of any size, the same for the same seed.
/// </summary>
internal sealed class Draw(int seed)
{
    private readonly NumpyRandomState _random = new(seed);

    /// <summary>Numbers from −scale to scale.</summary>
    public double[] Numbers(int count, double scale = 1)
    {
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = scale * ((2 * _random.NextDouble()) - 1);

        return numbers;
    }

    /// <summary>Rows of features from −2 to 2, with labels.</summary>
    public LabeledData Data(int rows, int columns) =>
        new([.. Enumerable.Range(0, rows).Select(_ => Numbers(columns, 2))], Whole(rows, 2));

    /// <summary>Whole numbers from 0 to below <paramref name="end"/>.</summary>
    public int[] Whole(int count, int end) => [.. Enumerable.Range(0, count).Select(_ => _random.NextInt(0, end))];
}
