namespace CourseLib.Data;

/// <summary>
/// How many rows each cluster gets.
/// </summary>
internal static class ClusterSizes
{
    /// <summary>
    /// Cluster k belongs to class k modulo 2 and gets ⌊n · share / clusters per class⌋ of the n rows; what rounding leaves over
    /// goes to the first clusters, one row each.
    /// </summary>
    public static int[] Of(int samples, double[] shares, int clustersPerClass)
    {
        int[] sizes = new int[shares.Length * clustersPerClass];
        for (int k = 0; k < sizes.Length; k++)
            sizes[k] = (int)(samples * shares[k % shares.Length] / clustersPerClass);

        int left = samples - sizes.Sum();
        for (int k = 0; k < left; k++)
            sizes[k % sizes.Length]++;

        return sizes;
    }
}
