// FEEDBACK: The point's coordinates are exchanged
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class DecisionGrid : IDecisionGrid
{
    public double[] Axis(double first, double last, int count) =>
        [.. Enumerable.Range(0, count).Select(i => first + (i * (last - first) / (count - 1)))];

    public double[][] Answers(Func<double[], double> network, double[] xs, double[] ys) =>
        [.. ys.Select(y => xs.Select(x => network([y, x])).ToArray())];

    public double ShareOfClass1(double[][] answers) =>
        answers.SelectMany(row => row).Count(answer => answer >= 0.5) / (double)answers.Sum(row => row.Length);
}
