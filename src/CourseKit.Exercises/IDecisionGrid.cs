namespace CourseKit.Exercises;

/// <summary>
/// Exercise 04-05: a network's answers at the points of a grid, from which a figure of its decision regions is drawn.
/// Lesson: <c>notebooks/04-hidden-layer.ipynb</c>, section 10.
/// </summary>
public interface IDecisionGrid
{
    /// <summary>Equally spaced numbers, both ends among them: first + i · (last − first) / (count − 1).</summary>
    /// <param name="first">The first number, finite.</param>
    /// <param name="last">The last number, above <paramref name="first"/>.</param>
    /// <param name="count">How many numbers, 2 or more.</param>
    /// <returns>The numbers, rising.</returns>
    double[] Axis(double first, double last, int count);

    /// <summary>The answers at all points (x, y) of a grid, a row for each y.</summary>
    /// <param name="network">Gives the answer at a point, a list of its two coordinates x and y.</param>
    /// <param name="xs">The grid's a ≥ 1 values of x, from left to right.</param>
    /// <param name="ys">The grid's b ≥ 1 values of y, from the bottom up.</param>
    /// <returns>b rows of a answers: row j, column i is the answer at (xs[i], ys[j]).</returns>
    double[][] Answers(Func<double[], double> network, double[] xs, double[] ys);

    /// <summary>The share of the grid's points that are taken for class 1: whose answer is at least ½.</summary>
    /// <param name="answers">b ≥ 1 rows of a ≥ 1 answers, each from 0 to 1.</param>
    /// <returns>A number from 0 to 1.</returns>
    double ShareOfClass1(double[][] answers);
}
