using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>A network's answers over the plane.</summary>
public class DecisionGrid : IDecisionGrid
{
    /// <summary>first + i · (last − first) / (count − 1)</summary>
    public double[] Axis(double first, double last, int count)
    {
        // BEGIN SOLUTION
        // count numbers have count − 1 gaps between them.
        var axis = new double[count];
        for (int i = 0; i < count; i++)
            axis[i] = first + (i * (last - first) / (count - 1));

        return axis;
        // END SOLUTION
    }

    /// <summary>Row j, column i is the answer at (xs[i], ys[j]).</summary>
    public double[][] Answers(Func<double[], double> network, double[] xs, double[] ys)
    {
        // BEGIN SOLUTION
        // y chooses the row and x the column: a figure is as high as its list of rows is long.
        var answers = new double[ys.Length][];
        for (int j = 0; j < ys.Length; j++)
        {
            answers[j] = new double[xs.Length];
            for (int i = 0; i < xs.Length; i++)
                answers[j][i] = network([xs[i], ys[j]]);
        }

        return answers;
        // END SOLUTION
    }

    /// <summary>The share of answers that are at least ½.</summary>
    public double ShareOfClass1(double[][] answers)
    {
        // BEGIN SOLUTION
        // A double from the start: the quotient of two ints would be cut to 0 or 1.
        double count = 0;
        double ofClass1 = 0;
        foreach (double[] row in answers)
        {
            foreach (double answer in row)
            {
                count++;
                if (answer >= 0.5)
                    ofClass1++;
            }
        }

        return ofClass1 / count;
        // END SOLUTION
    }
}
