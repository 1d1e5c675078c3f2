using CourseLib.Optimization;

namespace CourseLib;

/// <summary>
/// The simplest neuron there is: one input, one weight, no bias and no activation, ŷ = w x.
/// </summary>
/// <remarks>Lesson 01. Training it is the linear regression of a line through the origin.</remarks>
public sealed class LinearNeuron
{
    /// <summary>Makes a neuron.</summary>
    /// <param name="weight">w, a finite number, in units of the target per unit of the sample.</param>
    /// <exception cref="ArgumentException"><paramref name="weight"/> is NaN or infinite.</exception>
    public LinearNeuron(double weight)
    {
        Require.Finite(weight, nameof(weight));
        Weight = weight;
    }

    /// <summary>The weight w: the slope of the line.</summary>
    public double Weight { get; private set; }

    /// <summary>The weight that no training can better: w* = Σ x t / Σ x².</summary>
    /// <param name="samples">N ≥ 1 finite values x, not all 0.</param>
    /// <param name="targets">N finite values t.</param>
    /// <returns>The least-squares weight.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths differ, are 0, a value is NaN or infinite, or all samples are 0, so that any weight is as good.
    /// </exception>
    public static double LeastSquaresWeight(double[] samples, double[] targets)
    {
        RequireSamples(samples, targets);
        if (Array.TrueForAll(samples, x => x == 0))
            throw new ArgumentException("samples are all 0; they say nothing about the weight.", nameof(samples));

        // Scaled to a largest sample of 1, no square overflows or is lost.
        double largest = samples.Max(Math.Abs);
        double[] scaled = [.. samples.Select(x => x / largest)];
        return VectorMath.Dot(scaled, targets) / VectorMath.Dot(scaled, scaled) / largest;
    }

    /// <summary>The neuron's output, ŷ = w x.</summary>
    /// <param name="x">A finite number.</param>
    /// <returns>The prediction, in units of the target.</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is NaN or infinite.</exception>
    public double FeedForward(double x)
    {
        Require.Finite(x, nameof(x));
        return Weight * x;
    }

    /// <summary>
    /// What training makes small: half the mean squared error, L(w) = (1/2N) Σ (tᵢ − w xᵢ)², whose gradient is
    /// −(1/N) Σ (tᵢ − w xᵢ) xᵢ.
    /// </summary>
    /// <param name="samples">N ≥ 1 finite values x. They are copied.</param>
    /// <param name="targets">N finite values t. They are copied.</param>
    /// <returns>An objective of one parameter for any optimizer.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a value is NaN or infinite.</exception>
    public static ISampledObjective Objective(double[] samples, double[] targets)
    {
        RequireSamples(samples, targets);
        (double[] x, double[] t) = ([.. samples], [.. targets]);
        return Optimization.Objective.FromRows(1, x.Length, (w, rows, gradient) =>
        {
            double squares = 0, slope = 0;
            foreach (int row in rows)
            {
                double error = t[row] - (w[0] * x[row]);
                squares += error * error;
                slope -= error * x[row];
            }

            gradient[0] = slope / rows.Length;
            return squares / (2.0 * rows.Length);
        });
    }

    /// <summary>Trains by gradient descent.</summary>
    /// <param name="samples">N ≥ 1 finite values x.</param>
    /// <param name="targets">N finite values t.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How often to go over all samples, at least 1.</param>
    /// <param name="batching">How many samples an update looks at, and in which order; null for all at once.</param>
    /// <param name="onStep">Called before the first epoch and after each one.</param>
    /// <param name="cancellationToken">Ends training before the next epoch.</param>
    /// <returns>
    /// Why training stopped, and the loss before training and after every epoch. The neuron has the weight that came of it;
    /// after <see cref="StopReason.Diverged"/>, the last that was sound.
    /// </returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a value is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> or <paramref name="epochs"/> is out of range.
    /// </exception>
    public TrainingResult Train(
        double[] samples,
        double[] targets,
        double learningRate,
        int epochs,
        Batching? batching = null,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        Require.AtLeastOne(epochs, nameof(epochs));
        var optimizer = new GradientDescent(learningRate, batching ?? Batching.FullBatch);
        return Train(samples, targets, optimizer, new StopRule(epochs), onStep, cancellationToken);
    }

    /// <summary>Trains by any optimizer.</summary>
    /// <param name="samples">N ≥ 1 finite values x.</param>
    /// <param name="targets">N finite values t.</param>
    /// <param name="optimizer">How to make the loss small.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="onStep">Called with each step, the start included.</param>
    /// <param name="cancellationToken">Ends training before the next step.</param>
    /// <returns>The result of the optimizer, whose point the neuron has taken over as its weight.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths differ, are 0, a value is NaN or infinite, or the batching does not fit the samples.
    /// </exception>
    public TrainingResult Train(
        double[] samples,
        double[] targets,
        Optimizer optimizer,
        StopRule stopRule,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        TrainingResult result = optimizer.Minimize(
            Objective(samples, targets), [Weight], stopRule, onStep, cancellationToken);
        Weight = result.Point[0];
        return result;
    }

    private static void RequireSamples(double[] samples, double[] targets)
    {
        Require.Vector(samples, nameof(samples));
        ArgumentNullException.ThrowIfNull(targets);
        Require.SameLength(samples.Length, nameof(samples), targets.Length, nameof(targets));
        Require.AllFinite(targets, nameof(targets));
    }
}
