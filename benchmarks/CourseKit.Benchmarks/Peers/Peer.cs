namespace CourseKit.Benchmarks.Peers;

/// <summary>A Python library that C# is measured beside.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Script">Its script in benchmarks/peers.</param>
internal sealed record Peer(string Name, string Script)
{
    public static readonly Peer NumPy = new("NumPy", "numpy_peer.py");

    public static readonly Peer PyTorch = new("PyTorch", "torch_peer.py");

    public static IReadOnlyList<Peer> All { get; } = [NumPy, PyTorch];
}
