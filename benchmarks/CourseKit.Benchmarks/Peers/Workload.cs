namespace CourseKit.Benchmarks.Peers;

/// <summary>One training that C# and its peers do alike.</summary>
/// <param name="Name">What it is called on the command line and in the Python scripts.</param>
/// <param name="Title">What the table calls it.</param>
/// <param name="Peers">Which peers do it too.</param>
/// <param name="Must">How many times as fast as the faster peer C# must be.</param>
/// <param name="Aim">How many times as fast we want it to be.</param>
internal sealed record Workload(string Name, string Title, IReadOnlyList<Peer> Peers, double Must, double Aim)
{
    public required int Epochs { get; init; }

    public required double LearningRate { get; init; }

    /// <summary>How squared errors become one loss, "sum" or "mean"; the neuron's loss is always a mean.</summary>
    public string Reduction { get; init; } = "mean";

    /// <summary>Whether the table gives the time of one epoch, a training's divided by their number.</summary>
    public bool PerEpoch { get; init; }

    /// <summary>How often each side trains at least.</summary>
    public int Repetitions { get; init; } = 5;

    /// <summary>Data and starting weights, under the names that the Python scripts know.</summary>
    public required IReadOnlyDictionary<string, NpyArray> Arrays { get; init; }

    /// <summary>Trains from the starting weights in C# and returns the loss after the last update.</summary>
    public required Func<double> Train { get; init; }
}
