namespace CourseLib.Optimization;

/// <summary>
/// A way to make an objective small. It holds settings only, so one optimizer serves any number of runs, at a time or in turn.
/// </summary>
public abstract record Optimizer
{
    private protected Optimizer()
    {
    }

    /// <summary>
    /// The run as a sequence for the caller's own loop: look at each row, plot it, break when you like. Nothing is computed
    /// before the first row is asked for, and each enumeration is a run of its own from the start.
    /// </summary>
    /// <param name="objective">A loss of n parameters with its gradient.</param>
    /// <param name="start">The n finite parameters to start from. They are copied.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <returns>
    /// Row 0 for the start, then one row after another; the last one's <see cref="TrainingStep.StopReason"/> says why the
    /// run stopped. What the objective throws comes through.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="start"/> has another length than the objective has parameters, or a number in it is NaN or infinite; or
    /// the objective cannot be evaluated in the batches asked for.
    /// </exception>
    public IEnumerable<TrainingStep> Steps(IObjective objective, double[] start, StopRule stopRule)
    {
        Check(objective, start, stopRule);
        return Enumerate(objective, [.. start], stopRule);
    }

    /// <summary>Runs until the stop rule says stop, and keeps the whole trace.</summary>
    /// <param name="objective">A loss of n parameters with its gradient.</param>
    /// <param name="start">The n finite parameters to start from. They are copied.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="onStep">Called with each row, the start included.</param>
    /// <param name="cancellationToken">Ends the run before its next row. The start is evaluated even so.</param>
    /// <returns>The point reached, why the run stopped there, and the trace. What the objective throws comes through.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="objective"/>, <paramref name="start"/> or <paramref name="stopRule"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="start"/> has another length than the objective has parameters, or a number in it is NaN or infinite; or
    /// the objective cannot be evaluated in the batches asked for.
    /// </exception>
    public TrainingResult Minimize(
        IObjective objective,
        double[] start,
        StopRule stopRule,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        Check(objective, start, stopRule);
        OptimizationRun run = Start(objective, [.. start], stopRule);
        var columns = new TraceColumns(stopRule);
        while (run.MoveNext())
        {
            columns.Add(run.Current);
            onStep?.Invoke(run.Current);
            if (cancellationToken.IsCancellationRequested)
                break;
        }

        StopReason reason = run.Current.StopReason ?? StopReason.Cancelled;
        return new TrainingResult(run.Point.ToArray(), run.Current, reason, new TrainingTrace(columns));
    }

    /// <summary>A run over checked arguments; <paramref name="start"/> is the run's own.</summary>
    internal abstract OptimizationRun Start(IObjective objective, double[] start, StopRule stopRule);

    private protected virtual void CheckObjective(IObjective objective)
    {
    }

    private IEnumerable<TrainingStep> Enumerate(IObjective objective, double[] start, StopRule stopRule)
    {
        OptimizationRun run = Start(objective, [.. start], stopRule);
        while (run.MoveNext())
            yield return run.Current;
    }

    private void Check(IObjective objective, double[] start, StopRule stopRule)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(stopRule);
        Require.AtLeastOne(objective.ParameterCount, nameof(objective));
        if (start.Length != objective.ParameterCount)
        {
            throw new ArgumentException(
                $"start has length {start.Length} but objective has {objective.ParameterCount} parameters; they must be equal.",
                nameof(start));
        }

        Require.AllFinite(start, nameof(start));
        CheckObjective(objective);
    }
}
