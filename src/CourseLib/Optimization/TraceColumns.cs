namespace CourseLib.Optimization;

/// <summary>
/// The columns of a trace while it grows.
/// </summary>
internal sealed class TraceColumns
{
    public TraceColumns(StopRule stopRule)
    {
        int capacity = Math.Min(stopRule.MaxIterations, LargestFirstCapacity(stopRule)) + 1;
        Iteration = new int[capacity];
        Loss = new double[capacity];
        GradientNorm = new double[capacity];
        Step = new double[capacity];
        Beta = new double[capacity];
        Evaluations = new double[capacity];
        Restarted = new bool[capacity];
    }

    public int Count { get; private set; }

    public int[] Iteration { get; private set; }

    public double[] Loss { get; private set; }

    public double[] GradientNorm { get; private set; }

    public double[] Step { get; private set; }

    public double[] Beta { get; private set; }

    public double[] Evaluations { get; private set; }

    public bool[] Restarted { get; private set; }

    public void Add(in TrainingStep step)
    {
        if (Count == Loss.Length)
            Grow();
        Iteration[Count] = step.Iteration;
        Loss[Count] = step.Loss;
        GradientNorm[Count] = step.GradientNorm;
        Step[Count] = step.Step;
        Beta[Count] = step.Beta;
        Evaluations[Count] = step.Evaluations;
        Restarted[Count] = step.Restarted;
        Count++;
    }

    /// <summary>
    /// Without a tolerance a run lasts to its limit. With one it mostly stops long before, and room for all rows would be wasted.
    /// </summary>
    private static int LargestFirstCapacity(StopRule stopRule) => stopRule.HasTolerance ? 1024 : 1 << 20;

    private void Grow()
    {
        Iteration = Doubled(Iteration);
        Loss = Doubled(Loss);
        GradientNorm = Doubled(GradientNorm);
        Step = Doubled(Step);
        Beta = Doubled(Beta);
        Evaluations = Doubled(Evaluations);
        Restarted = Doubled(Restarted);
    }

    private static T[] Doubled<T>(T[] column)
    {
        Array.Resize(ref column, 2 * column.Length);
        return column;
    }
}
