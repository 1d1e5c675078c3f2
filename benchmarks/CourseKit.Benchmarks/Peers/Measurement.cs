using System.Diagnostics;

namespace CourseKit.Benchmarks.Peers;

/// <summary>How long a training took, in seconds, and the loss that it ended with.</summary>
internal sealed record Measurement(double Minimum, double Median, int Repetitions, double Loss)
{
    /// <summary>Both sides go on for so long, when a training is short.</summary>
    public static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    /// <summary>The just-in-time compiler improves what runs often, in the background: until it is done, times are not taken.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    private const int LeastWarmUpRuns = 3;

    /// <summary>Trains to warm up, then as often and as long as asked, and takes the time of each training.</summary>
    public static Measurement Of(Func<double> train, int repetitions)
    {
        var total = Stopwatch.StartNew();
        for (int run = 0; run < LeastWarmUpRuns || total.Elapsed < WarmUp; run++)
            train();

        var seconds = new List<double>();
        double loss = 0;
        total.Restart();
        while (seconds.Count < repetitions || total.Elapsed < AtLeast)
        {
            long start = Stopwatch.GetTimestamp();
            loss = train();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        seconds.Sort();
        double median = (seconds[(seconds.Count - 1) / 2] + seconds[seconds.Count / 2]) / 2;
        return new(seconds[0], median, seconds.Count, loss);
    }
}
