// WAY: by LINQ, the axis as a weighted mean of its ends and the share as an average of ones
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class DecisionGrid : IDecisionGrid
{
    public double[] Axis(double first, double last, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (((count - 1 - i) * first) + (i * last)) / (count - 1))];

    public double[][] Answers(Func<double[], double> network, double[] xs, double[] ys) =>
        [.. ys.Select(y => xs.Select(x => network([x, y])).ToArray())];

    public double ShareOfClass1(double[][] answers) =>
        answers.SelectMany(row => row).Average(answer => answer < 0.5 ? 0.0 : 1.0);
}
