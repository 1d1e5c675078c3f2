namespace CourseLib.Data;

/// <summary>
/// The course's data sets. For the same seed they are scikit-learn's, so that a lesson's figures are its source's.
/// </summary>
/// <remarks>
/// Equal to scikit-learn 1.2 on NumPy 1.24, and where not exactly, then to the last bit or two of numbers of size 1.
/// NumPy itself rounds differently from computer to computer: its sines and cosines with AVX-512, and its sums of products with
/// another BLAS than the reference one. OpenBLAS fuses multiplication and addition, which for many informative
/// features makes a few bits.
/// </remarks>
public static class DataSets
{
    /// <summary>
    /// Two half circles of radius 1 that reach into each other, class 0 above and class 1 below: scikit-learn's
    /// <c>make_moons</c>.
    /// </summary>
    /// <param name="samples">n ≥ 1 rows; class 0 has ⌊n/2⌋ of them, class 1 the rest.</param>
    /// <param name="shuffle">Whether the rows come in random order, or class 0 first and each along its curve.</param>
    /// <param name="noise">The standard deviation, 0 or more, of Gaussian noise added to every feature; null for none.</param>
    /// <param name="seed">0 or more; decides order and noise.</param>
    /// <returns>
    /// n rows of two features: (cos t, sin t) in class 0 and (1 − cos t, ½ − sin t) in class 1, t in equal steps from 0 to π.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="samples"/> is below 1, <paramref name="noise"/> is negative, NaN or infinite, or
    /// <paramref name="seed"/> is negative.
    /// </exception>
    public static LabeledData MakeMoons(int samples = 100, bool shuffle = true, double? noise = null, int seed = 0)
    {
        Require.AtLeastOne(samples, nameof(samples));
        Require.NotNegative(noise ?? 0, nameof(noise));
        return TwoCurves.Moons(samples).Drawn(shuffle, noise, new NumpyRandomState(seed));
    }

    /// <summary>
    /// Two circles around the origin, class 0 outside with radius 1 and class 1 inside: scikit-learn's
    /// <c>make_circles</c>.
    /// </summary>
    /// <param name="samples">n ≥ 1 rows; class 0 has ⌊n/2⌋ of them, class 1 the rest.</param>
    /// <param name="shuffle">Whether the rows come in random order, or class 0 first and each along its circle.</param>
    /// <param name="noise">The standard deviation, 0 or more, of Gaussian noise added to every feature; null for none.</param>
    /// <param name="factor">The radius of the inner circle, from 0 up to, but not including, 1.</param>
    /// <param name="seed">0 or more; decides order and noise.</param>
    /// <returns>
    /// n rows of two features: (cos t, sin t) in class 0 and <paramref name="factor"/> times that in class 1, t in equal steps
    /// from 0 up to, but not including, 2π.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="samples"/> is below 1, <paramref name="noise"/> is negative, NaN or infinite,
    /// <paramref name="factor"/> is outside its range, or <paramref name="seed"/> is negative.
    /// </exception>
    public static LabeledData MakeCircles(
        int samples = 100, bool shuffle = true, double? noise = null, double factor = 0.8, int seed = 0)
    {
        Require.AtLeastOne(samples, nameof(samples));
        Require.NotNegative(noise ?? 0, nameof(noise));
        Require.FromZeroToBelowOne(factor, nameof(factor));
        return TwoCurves.Circles(samples, factor).Drawn(shuffle, noise, new NumpyRandomState(seed));
    }

    /// <summary>
    /// Two classes made of Gaussian clusters around corners of a hypercube, some labels flipped: scikit-learn's
    /// <c>make_classification</c>.
    /// </summary>
    /// <param name="samples">n ≥ 1 rows.</param>
    /// <param name="features">How many features a row has, at least 1; those neither informative nor redundant are noise.</param>
    /// <param name="informative">d ≥ 1 features that tell the classes apart: the hypercube's dimension.</param>
    /// <param name="redundant">How many features, 0 or more, are random linear combinations of the informative ones.</param>
    /// <param name="clustersPerClass">Clusters that a class consists of, at least 1. Each cluster needs a corner of its own:
    /// 2 · clustersPerClass ≤ 2ᵈ.</param>
    /// <param name="weights">The shares of the two classes, or of class 0 alone: each from 0 to 1, two of them adding up to 1.
    /// Null for one half each.</param>
    /// <param name="flipY">The share of rows, from 0 to 1, whose label is drawn anew, 0 or 1: about half of them change.</param>
    /// <param name="classSep">Half the length of the hypercube's edges, 0 or more: larger keeps the classes further apart.</param>
    /// <param name="shuffle">Whether rows and features come in random order. If not, the rows come cluster by cluster, the
    /// features informative first, then redundant, then noise.</param>
    /// <param name="seed">0 or more; decides everything random.</param>
    /// <returns>
    /// n rows. A row of cluster k has informative features x = gA + c, where g is d standard normal numbers, A the cluster's
    /// d × d matrix uniform in [−1, 1), and c its corner, each coordinate ± <paramref name="classSep"/>; its label is k modulo 2.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the range given above.</exception>
    /// <exception cref="ArgumentException">
    /// The informative and redundant features are more than <paramref name="features"/>, the hypercube has fewer corners than
    /// there are clusters, or <paramref name="weights"/> are not what is described above.
    /// </exception>
    /// <remarks>
    /// After I. Guyon, "Design of experiments for the NIPS 2003 variable selection benchmark" (2003), where it made the data set
    /// Madelon.
    /// </remarks>
    public static LabeledData MakeClassification(
        int samples = 100,
        int features = 2,
        int informative = 2,
        int redundant = 0,
        int clustersPerClass = 1,
        double[]? weights = null,
        double flipY = 0.01,
        double classSep = 1.0,
        bool shuffle = true,
        int seed = 0)
    {
        Require.AtLeastOne(samples, nameof(samples));
        Require.NotNegative(classSep, nameof(classSep));
        Require.FromZeroToOne(flipY, nameof(flipY));
        RequireColumns(features, informative, redundant);
        Require.AtLeastOne(clustersPerClass, nameof(clustersPerClass));
        Hypercube.RequireCorners(informative, clustersPerClass);
        int[] clusterSizes = ClusterSizes.Of(samples, ClassShares.Of(weights), clustersPerClass);
        return new Classification(features, informative, redundant, clusterSizes, new NumpyRandomState(seed))
            .Make(classSep, flipY, shuffle);
    }

    /// <summary>
    /// Deals the rows out at random to a part to learn from and a part to test on: scikit-learn's <c>train_test_split</c>.
    /// </summary>
    /// <param name="data">n ≥ 2 rows of finite features, all of the same length, and n labels. It stays as it is: the parts are
    /// copies.</param>
    /// <param name="testSize">The share of test rows, above 0 and below 1. There are ⌈<paramref name="testSize"/> · n⌉ of
    /// them.</param>
    /// <param name="seed">0 or more; decides which rows go where, and their order.</param>
    /// <returns>The two parts, each in random order; every row is in one of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="data"/> is empty, has more or fewer labels than rows, rows of different lengths, or a feature that is NaN
    /// or infinite.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="testSize"/> is outside its range or leaves no row to learn from, or <paramref name="seed"/> is negative.
    /// </exception>
    public static (LabeledData Train, LabeledData Test) TrainTestSplit(LabeledData data, double testSize, int seed)
    {
        Require.Labeled(data, nameof(data));
        int testCount = TestCount(data.Labels.Length, testSize);
        int[] order = new NumpyRandomState(seed).Permutation(data.Labels.Length);
        return (RowOrder.Taken(data, order[testCount..]), RowOrder.Taken(data, order[..testCount]));
    }

    private static void RequireColumns(int features, int informative, int redundant)
    {
        Require.AtLeastOne(features, nameof(features));
        Require.AtLeastOne(informative, nameof(informative));
        Require.NotNegative(redundant, nameof(redundant));
        if (redundant > features - informative)
        {
            throw new ArgumentException(
                $"{informative} informative and {redundant} redundant features are more than {features}, "
                + $"the number of all {nameof(features)}.",
                nameof(features));
        }
    }

    private static int TestCount(int rowCount, double testSize)
    {
        Require.BetweenZeroAndOne(testSize, nameof(testSize));
        int testCount = (int)Math.Ceiling(testSize * rowCount);
        if (testCount == rowCount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(testSize), $"{nameof(testSize)} makes test rows of all {rowCount} rows; none is left to learn from.");
        }

        return testCount;
    }
}
