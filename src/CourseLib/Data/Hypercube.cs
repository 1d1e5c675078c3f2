namespace CourseLib.Data;

/// <summary>
/// Corners of the unit hypercube, as scikit-learn's <c>make_classification</c> chooses them for its clusters.
/// </summary>
internal static class Hypercube
{
    // Corners are numbered by their coordinates, read as bits. scikit-learn stops at this many bits, so that the numbers do not
    // overflow, and tosses a coin for each coordinate beyond.
    private const int MostNumberedDimensions = 30;

    /// <summary>There is a corner for each cluster of two classes.</summary>
    public static void RequireCorners(int informative, int clustersPerClass)
    {
        long clusters = 2L * clustersPerClass;
        long corners = 1L << Math.Min(informative, MostNumberedDimensions);
        if (clusters <= corners)
            return;

        throw new ArgumentException(
            $"2 classes with {clustersPerClass} {nameof(clustersPerClass)} need {clusters} corners of a hypercube; "
            + $"with {informative} {nameof(informative)} features it has {corners} to choose from.",
            nameof(clustersPerClass));
    }

    /// <summary>Different corners at random, each an array of zeros and ones.</summary>
    public static int[][] Corners(int count, int dimensions, NumpyRandomState random)
    {
        int numbered = Math.Min(dimensions, MostNumberedDimensions);
        int[][] corners = CoinTosses(count, dimensions - numbered, random);
        int[] numbers = SampleWithoutReplacement.Draw(1 << numbered, count, random);
        return [.. corners.Zip(numbers, (tosses, number) => (int[])[.. tosses, .. Bits(number, numbered)])];
    }

    private static int[][] CoinTosses(int rows, int columns, NumpyRandomState random)
    {
        int[][] tosses = new int[rows][];
        for (int i = 0; i < rows; i++)
        {
            tosses[i] = new int[columns];
            for (int j = 0; j < columns; j++)
                tosses[i][j] = random.NextInt(0, 2);
        }

        return tosses;
    }

    /// <summary>The lowest bits of a number, the highest of them first.</summary>
    private static IEnumerable<int> Bits(int number, int count)
    {
        for (int bit = count - 1; bit >= 0; bit--)
            yield return (number >> bit) & 1;
    }
}
