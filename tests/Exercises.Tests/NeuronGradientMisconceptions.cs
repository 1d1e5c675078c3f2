using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using NeuronQuestion = (double[][] Rows, int[] Labels, double[] Weights, double Bias);
using Row = (int Label, double Logit);

namespace Exercises.Tests;

/// <summary>What goes wrong on the way from a row's slope by the logit to the gradient of the mean loss, whatever the loss is.</summary>
internal static class NeuronGradientMisconceptions
{
    /// <summary>For the loss with this slope by the logit; wrong ideas of the slope lead to wrong gradients, too.</summary>
    public static Misconception<NeuronQuestion, NeuronGradient>[] Of(Func<Row, double> slope, IEnumerable<Misconception<Row, double>> slopeMisconceptions)
    {
        NeuronGradient Right(NeuronQuestion question) => NeuronGradientOracle.Gradient(question, slope);
        return
        [
            new("This is the sum over the rows. The gradient of the mean loss is the mean: divide by the number of rows, not only once but for every slope.", question => Scaled(Right(question), question.Rows.Length)),
            new("You divide by the number of weights. The mean is over the rows.", question => Scaled(Right(question), (double)question.Rows.Length / question.Weights.Length)),
            new("The weights' slopes are means, the bias's is still the sum over the rows. Divide that by the number of rows, too.", question => Right(question) with { Bias = Right(question).Bias * question.Rows.Length }),
            new("The bias's slope is the mean, the weights' are still sums over the rows. Divide those by the number of rows, too.", question => Scaled(Right(question), question.Rows.Length) with { Bias = Right(question).Bias }),
            new("All weights get the slope of the bias. A weight's slope is multiplied by its own input, row by row, before the mean is taken.", question => Right(question) with { Weights = [.. question.Weights.Select(_ => Right(question).Bias)] }),
            new("The bias is missing in the logit: z = w₁x₁ + … + wₙxₙ + b.", question => Right((question.Rows, question.Labels, question.Weights, 0))),
            new("The bias's slope is left at 0. The bias is a weight whose input is always 1, so its slope is the mean of the slopes by the logit.", question => Right(question) with { Bias = 0 }),
            .. slopeMisconceptions.Select(idea => new Misconception<NeuronQuestion, NeuronGradient>(idea.Feedback, question => NeuronGradientOracle.Gradient(question, idea.Answer))),
        ];
    }

    private static NeuronGradient Scaled(NeuronGradient gradient, double factor) =>
        new([.. gradient.Weights.Select(slope => slope * factor)], gradient.Bias * factor);
}
