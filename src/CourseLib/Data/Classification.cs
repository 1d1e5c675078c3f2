namespace CourseLib.Data;

/// <summary>
/// Two classes of Gaussian clusters around corners of a hypercube, drawn step by step in the order of scikit-learn's
/// <c>make_classification</c>: another order of the draws gives other numbers.
/// </summary>
/// <param name="features">All features of a row.</param>
/// <param name="informative">The first features: those that place a row in its cluster.</param>
/// <param name="redundant">The next features: linear combinations of the informative ones. The rest is noise.</param>
/// <param name="clusterSizes">The number of rows of each cluster; cluster k belongs to class k modulo 2.</param>
/// <param name="random">Where all random numbers come from.</param>
internal sealed class Classification(
    int features, int informative, int redundant, int[] clusterSizes, NumpyRandomState random)
{
    private const int Classes = 2;

    private readonly double[][] _rows = Rows(clusterSizes.Sum(), features);
    private readonly int[] _labels = new int[clusterSizes.Sum()];

    public LabeledData Make(double classSep, double flipY, bool shuffle)
    {
        int[][] corners = Hypercube.Corners(clusterSizes.Length, informative, random);
        FillWithNoise(0, informative);
        PlaceClusters(corners, classSep);
        AddRedundantFeatures();
        FillWithNoise(informative + redundant, features);
        FlipLabels(flipY);

        var data = new LabeledData(_rows, _labels);
        return shuffle ? ShuffledColumns(RowOrder.Shuffled(data, random)) : data;
    }

    private void FillWithNoise(int firstColumn, int endColumn)
    {
        foreach (double[] row in _rows)
        {
            for (int j = firstColumn; j < endColumn; j++)
                row[j] = random.NextGaussian();
        }
    }

    private void PlaceClusters(int[][] corners, double classSep)
    {
        int start = 0;
        for (int k = 0; k < clusterSizes.Length; k++)
        {
            int end = start + clusterSizes[k];
            Array.Fill(_labels, k % Classes, start, clusterSizes[k]);
            PlaceCluster(_rows.AsSpan(start..end), corners[k], classSep);
            start = end;
        }
    }

    private void PlaceCluster(ReadOnlySpan<double[]> rows, int[] corner, double classSep)
    {
        double[][] spread = RandomMatrix(informative, informative);
        foreach (double[] row in rows)
        {
            double[] spreadOut = Product(row, spread);
            for (int j = 0; j < informative; j++)
                row[j] = spreadOut[j] + ((corner[j] * (2 * classSep)) - classSep);
        }
    }

    private void AddRedundantFeatures()
    {
        double[][] combinations = RandomMatrix(informative, redundant);
        foreach (double[] row in _rows)
            Product(row, combinations).CopyTo(row, informative);
    }

    private void FlipLabels(double share)
    {
        bool[] flipped = [.. _labels.Select(_ => random.NextDouble() < share)];
        for (int i = 0; i < _labels.Length; i++)
        {
            if (flipped[i])
                _labels[i] = random.NextInt(0, Classes);
        }
    }

    private LabeledData ShuffledColumns(LabeledData data)
    {
        int[] order = random.Permutation(features);
        return data with { Features = [.. data.Features.Select(row => order.Select(column => row[column]).ToArray())] };
    }

    /// <summary>A matrix with entries uniform in [−1, 1).</summary>
    private double[][] RandomMatrix(int rows, int columns)
    {
        double[][] matrix = Rows(rows, columns);
        foreach (double[] row in matrix)
        {
            for (int j = 0; j < columns; j++)
                row[j] = (2 * random.NextDouble()) - 1;
        }

        return matrix;
    }

    /// <summary>The start of a row, as long as the matrix has rows, times the matrix; summed in order from the first.</summary>
    private static double[] Product(double[] row, double[][] matrix)
    {
        double[] product = new double[matrix[0].Length];
        for (int k = 0; k < matrix.Length; k++)
        {
            for (int j = 0; j < product.Length; j++)
                product[j] += row[k] * matrix[k][j];
        }

        return product;
    }

    private static double[][] Rows(int count, int columns) =>
        [.. Enumerable.Range(0, count).Select(_ => new double[columns])];
}
