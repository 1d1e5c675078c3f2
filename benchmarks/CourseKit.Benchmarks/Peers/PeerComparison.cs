namespace CourseKit.Benchmarks.Peers;

/// <summary>
/// The trainings of the course in C# and in Python, in turn and on the same data: the command
/// <c>peers [WORKLOAD]…</c>.
/// </summary>
internal static class PeerComparison
{
    private const double LossTolerance = 1e-9;

    /// <summary>Measures the workloads of these names, or all, and prints their ratios.</summary>
    /// <returns>
    /// 0 when all was measured, whatever the ratios; 1 when a peer is missing or ends with another loss than C#; 2 when
    /// there is no such workload.
    /// </returns>
    public static int Run(string[] names)
    {
        IReadOnlyList<string> known = Workloads.Names;
        if (names.Except(known).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no workload {unknown}. There are: {string.Join(", ", known)}");
            return 2;
        }

        try
        {
            return Compare(names.Length == 0 ? known : names);
        }
        catch (PeerException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Compare(IEnumerable<string> names)
    {
        PeerProcess python = PeerProcess.Find();
        var table = new RatioTable(Console.Out);
        table.Heading(python.Descriptions);

        using var folder = new WorkloadFolder();
        Console.CancelKeyPress += (_, _) => folder.Dispose();
        int exitCode = 0;
        foreach (Workload workload in names.Select(Workloads.Make))
        {
            folder.Write(workload);
            Measurement own = Measurement.Of(workload.Train, workload.Repetitions);
            var peers = workload.Peers.ToDictionary(peer => peer, peer => python.Measure(peer, folder, workload));
            if (Disagreement(own, peers) is { } reason)
            {
                table.Refusal(workload, reason);
                exitCode = 1;
            }
            else
            {
                table.Row(workload, own, peers);
            }
        }

        return exitCode;
    }

    /// <summary>A ratio between two different computations means nothing.</summary>
    private static string? Disagreement(Measurement own, Dictionary<Peer, Measurement> peers)
    {
        foreach ((Peer peer, Measurement measured) in peers)
        {
            if (!(Math.Abs(own.Loss - measured.Loss) <= LossTolerance * Math.Abs(measured.Loss)))
                return $"It is not the same computation: C# ends with the loss {own.Loss:R}, {peer.Name} with {measured.Loss:R}.";
        }

        return null;
    }
}
