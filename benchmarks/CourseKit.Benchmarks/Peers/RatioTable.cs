using System.Globalization;

namespace CourseKit.Benchmarks.Peers;

/// <summary>The table of the comparison, a line for each workload as soon as it is done.</summary>
internal sealed class RatioTable(TextWriter output)
{
    public void Heading(IEnumerable<PeerDescription> peers)
    {
        output.WriteLine($"C# on {Environment.ProcessorCount} processors beside {string.Join(" and ", peers)}");
        output.WriteLine("Times are medians. A ratio is the faster peer's time by that of C#: of the medians, of the least times.");
        output.WriteLine();
        Line("work", "C#", Peer.NumPy.Name, Peer.PyTorch.Name, "ratio", "of least", "must", "aim", "");
    }

    public void Row(Workload workload, Measurement own, IReadOnlyDictionary<Peer, Measurement> peers)
    {
        double ratio = peers.Values.Min(peer => peer.Median) / own.Median;
        double ofLeast = peers.Values.Min(peer => peer.Minimum) / own.Minimum;
        string Median(Peer peer) => peers.TryGetValue(peer, out Measurement? measured) ? Time(workload, measured.Median) : "";
        Line(
            workload.Title,
            Time(workload, own.Median),
            Median(Peer.NumPy),
            Median(Peer.PyTorch),
            Times(ratio),
            Times(ofLeast),
            Times(workload.Must),
            Times(workload.Aim),
            ratio >= workload.Aim ? "aim met" : ratio >= workload.Must ? "met" : "MISSED");
    }

    public void Refusal(Workload workload, string reason) => output.WriteLine($"{workload.Title}: no ratio. {reason}");

    private static string Time(Workload workload, double seconds)
    {
        double each = workload.PerEpoch ? seconds / workload.Epochs : seconds;
        return each switch
        {
            >= 1 => Number(each) + " s",
            >= 1e-3 => Number(each * 1e3) + " ms",
            _ => Number(each * 1e6) + " µs",
        };
    }

    private static string Times(double ratio) => Number(ratio) + "×";

    /// <summary>Three digits, but never fewer than those before the decimal point.</summary>
    private static string Number(double value) =>
        value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);

    private void Line(string work, string own, string numPy, string pyTorch, string ratio, string ofLeast, string must, string aim, string verdict) =>
        output.WriteLine($"{work,-58}{own,9}{numPy,10}{pyTorch,10}{ratio,9}{ofLeast,10}{must,7}{aim,7}  {verdict}".TrimEnd());
}
