namespace CourseLib.Optimization;

/// <summary>
/// Gradient descent, w ← w − η ∇L(w), by all rows of the data at once or by mini-batches of them.
/// </summary>
/// <remarks>
/// With mini-batches ∇L is the gradient over the batch alone: the stochastic approximation of H. Robbins and S. Monro, "A
/// stochastic approximation method", Annals of Mathematical Statistics 22 (1951) 400. The stop rule is asked after each epoch,
/// about the loss and the gradient over all rows. An epoch that leads to NaN or infinity is undone (with
/// <see cref="TraceUnit.Update"/>, the update), and the run ends with <see cref="StopReason.Diverged"/>.
/// </remarks>
public sealed record GradientDescent : Optimizer
{
    /// <summary>Makes a gradient descent.</summary>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="batching">Which rows an update looks at.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is not a finite number above 0.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="batching"/> is null.</exception>
    public GradientDescent(double learningRate, Batching batching)
    {
        Require.Positive(learningRate, nameof(learningRate));
        ArgumentNullException.ThrowIfNull(batching);
        LearningRate = learningRate;
        Batching = batching;
    }

    /// <summary>η: how far a step goes for a gradient of length 1.</summary>
    public double LearningRate { get; }

    /// <summary>Which rows one update looks at, and in which order.</summary>
    public Batching Batching { get; }

    /// <summary>Whether a row of the trace is an epoch, the default, or a single update.</summary>
    public TraceUnit TraceUnit { get; init; }

    internal override OptimizationRun Start(IObjective objective, double[] start, StopRule stopRule) =>
        Batching.Size switch
        {
            null => new FullBatchRun(this, objective, start, stopRule),
            1 when TraceUnit == TraceUnit.Epoch && objective is IOnlineObjective online =>
                new OnlineRun(this, online, start, stopRule),
            _ => new MiniBatchRun(this, (ISampledObjective)objective, start, stopRule),
        };

    private protected override void CheckObjective(IObjective objective)
    {
        if (Batching.Size is not int size)
            return;
        if (objective is not ISampledObjective sampled)
        {
            throw new ArgumentException(
                $"objective has no rows to take {size} at a time; it must be an {nameof(ISampledObjective)}, "
                + "or the batching a full batch.",
                nameof(objective));
        }

        Require.AtLeastOne(sampled.SampleCount, nameof(objective));
        if (Batching.Last == LastBatch.Drop && size > sampled.SampleCount)
        {
            throw new ArgumentException(
                $"objective has {sampled.SampleCount} rows but a batch has {size}, and a short batch is dropped: no row is left.",
                nameof(objective));
        }
    }
}
