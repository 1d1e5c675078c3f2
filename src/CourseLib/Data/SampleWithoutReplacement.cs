namespace CourseLib.Data;

/// <summary>
/// Different numbers at random: scikit-learn's <c>sample_without_replacement</c>.
/// </summary>
/// <remarks>
/// Three ways to do the same. Which one is taken, and so which numbers come, follows scikit-learn: it depends on how many of
/// the numbers are wanted.
/// </remarks>
internal static class SampleWithoutReplacement
{
    private const double FewerThanThis = 0.01;
    private const double NearlyAll = 0.99;

    /// <summary><paramref name="count"/> different numbers out of 0 … <paramref name="population"/> − 1.</summary>
    public static int[] Draw(int population, int count, NumpyRandomState random)
    {
        double share = (double)count / population;
        return share switch
        {
            > FewerThanThis and < NearlyAll => random.Permutation(population)[..count],
            <= FewerThanThis => RedrawingRepeats(population, count, random),
            _ => Reservoir(population, count, random),
        };
    }

    private static int[] RedrawingRepeats(int population, int count, NumpyRandomState random)
    {
        var chosen = new HashSet<int>(count);
        int[] sample = new int[count];
        for (int k = 0; k < count; k++)
        {
            do
                sample[k] = random.NextInt(0, population);
            while (!chosen.Add(sample[k]));
        }

        return sample;
    }

    /// <summary>
    /// Starts with the first numbers and lets each later one take a random place, if that is in the sample: J. S. Vitter, "Random
    /// Sampling with a Reservoir", ACM Transactions on Mathematical Software 11 (1985) 37–57, algorithm R.
    /// </summary>
    private static int[] Reservoir(int population, int count, NumpyRandomState random)
    {
        int[] sample = [.. Enumerable.Range(0, count)];
        for (int number = count; number < population; number++)
        {
            int place = random.NextInt(0, number + 1);
            if (place < count)
                sample[place] = number;
        }

        return sample;
    }
}
